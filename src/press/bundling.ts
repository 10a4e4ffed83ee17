import type { AstroIntegration } from 'astro';
import { cp } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/**
 * Has Astro bundle the code that prints pages, with `entry` as its way in, and print nothing: the bundle is copied to
 * `directory` for this build and later ones. Astro's adapter interface is made for this.
 */
export function bundling(entry: string, directory: string): AstroIntegration {
  const name = 'broadsheet-press';
  let printed: URL | null = null;
  return {
    name,
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const plugin = {
          name,
          configEnvironment: (environment: string) =>
            environment === 'prerender' ? { build: { rolldownOptions: { input: { [entryName]: entry } } } } : undefined,
        };
        updateConfig({ vite: { plugins: [plugin] } });
      },
      'astro:config:done': ({ config, setAdapter }) => {
        printed = config.outDir;
        setAdapter({
          name,
          // eslint-disable-next-line @typescript-eslint/no-deprecated -- only its other value is
          entrypointResolution: 'auto',
          adapterFeatures: { buildOutput: 'static' },
          supportedAstroFeatures: { staticOutput: 'stable', sharpImageService: 'stable' },
        });
      },
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer({
          name,
          setup: async () => {
            if (printed === null) throw new Error('Unexpected bundle without a folder');
            await cp(fileURLToPath(new URL('.prerender/', printed)), directory, { recursive: true });
          },
          getStaticPaths: () => Promise.resolve([]),
          render: () => Promise.reject(new Error('Unexpected page: the press prints by itself')),
        }),
    },
  };
}

/** What the name of the bundle's first file begins with; Astro looks for it. */
export const entryName = 'prerender-entry';
