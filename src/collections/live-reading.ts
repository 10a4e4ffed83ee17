import type { Content } from './content.ts';

// The preview's pages are loaded apart from its configuration: they share the process and no module.
const shared = globalThis as { broadsheetLiveReading?: Content };

/** Makes `content` what every page of the live preview shows from now on. */
export function showLive(content: Content): void {
  shared.broadsheetLiveReading = content;
}

/** What the live preview shows; null in a build. */
export function liveReading(): Content | null {
  return shared.broadsheetLiveReading ?? null;
}
