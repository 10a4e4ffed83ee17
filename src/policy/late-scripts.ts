/**
 * Leaves of the scripts that Astro has bundled for a page their addresses alone, for `src/components/late-script.ts` to
 * load them once the page is painted.
 */
export function lateScripts(html: string): string {
  return html.replaceAll(
    /<script type="module" src="([^"]+)"><\/script>/g,
    '<script type="application/json" data-late="$1"></script>',
  );
}
