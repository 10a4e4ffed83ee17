import type { Guests } from './edition/page-policy.ts';

declare global {
  namespace App {
    interface Locals {
      /** What the page may load from elsewhere; nothing, where the page does not say. */
      guests?: Guests;
    }
  }
}
