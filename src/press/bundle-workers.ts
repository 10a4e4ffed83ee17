import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';

/**
 * Bundles the two workers of `src/reader/worker` into `directory`, each one classic script: the browsers that read
 * workers as modules are fewer. What a paper keeps is set before them when it is printed (worker-file.ts).
 */
export async function bundleWorkers(root: string, directory: string): Promise<void> {
  await mkdir(directory, { recursive: true });
  for (const name of ['worker', 'farewell']) {
    await writeFile(join(directory, `${name}.js`), await bundled(join(root, `src/reader/worker/${name}.ts`), root));
  }
}

async function bundled(entry: string, root: string): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: { input: entry, output: { format: 'iife', entryFileNames: 'sw.js' } },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  const chunk = outputs
    .flatMap((output) => ('output' in output ? output.output : []))
    .find(({ type }) => type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error('Unexpected worker without code');
  return chunk.code;
}
