/**
 * The one script of every page: a second way in would cut what both use into files of their own, each a request. Each
 * part waits for its element, and what few pages have is loaded by those.
 */
import './appearance.ts';
import './italics.ts';
import './share-bar.ts';
import './embed.ts';
import './reading-choices.ts';
import './reading-tools.ts';
import './selection.ts';
import { startWorker } from './register-worker.ts';

const pages = {
  'saved-list': () => import('./saved-list.ts'),
  'reading-settings': () => import('./reading-settings.ts'),
  'offline-list': () => import('./offline-list.ts'),
  'paper-search': () => import('./search.ts'),
  'reader-discussion': () => import('./discussion.ts'),
};

for (const [name, load] of Object.entries(pages)) {
  if (document.querySelector(name) !== null) void load();
}

startWorker();
