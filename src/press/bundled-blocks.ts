import { hash } from 'node:crypto';
import type { createApp } from 'astro/app/entrypoint';

type Manifest = ReturnType<typeof createApp>['manifest'];

/** Hashes of the scripts and style sheets that Astro has bundled to stand inside of pages, as a policy writes them. */
export function bundledBlocks({ csp, routes }: Pick<Manifest, 'csp' | 'routes'>): ReadonlySet<string> {
  const named = [...(csp?.scriptDirective.hashes ?? []), ...(csp?.styleDirective.hashes ?? [])];
  const sheets = routes.flatMap(({ styles }) =>
    styles.flatMap((sheet) => (sheet.type === 'inline' ? sheet.content : [])),
  );
  return new Set([
    ...named.map((entry) => (typeof entry === 'string' ? entry : entry.hash)),
    ...[...new Set(sheets)].map((sheet) => `sha256-${hash('sha256', sheet, 'base64')}`),
  ]);
}
