import type { Guests } from './edition/page-policy.ts';

declare global {
  interface ImportMetaEnv {
    /** The icon of the paper as a `data:` address; null where it is too long for every page. See astro.config.mjs. */
    readonly ICON_IN_PAGE: string | null;
  }

  namespace App {
    interface Locals {
      /** What the page may load from elsewhere; nothing, where the page does not say. */
      guests?: Guests;
      /** Hashes of the inline blocks that Astro has bundled, where they do not stand in the page. */
      bundled?: ReadonlySet<string>;
    }
  }
}
