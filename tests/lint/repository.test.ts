import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectFiles } from './project-files.ts';

const files = await projectFiles();
const code = files.filter((file) => /^(?:src|tests)\/.*\.(?:ts|mjs|astro|css)$/.test(file));
const isText = (file: string) => /\.(?:astro|css|html|json|md|mjs|svg|ts|txt|ya?ml)$|(?:^|\/)\.?[\w-]+$/.test(file);

describe('names', () => {
  test('files of code are in kebab-case', () => {
    const part = String.raw`(?:\.?[a-z0-9]+(?:-[a-z0-9]+)*|\[(?:\.\.\.)?[a-z-]+\])`;
    const kebabCase = new RegExp(String.raw`^(?:${part}/)*${part}(?:\.[a-z]+)*\.(?:ts|mjs|astro|css)$`);
    expect(code.filter((file) => !kebabCase.test(file))).toEqual([]);
  });

  test('no folder or file is a drawer for all sorts', () => {
    expect(code.filter((file) => /(?:^|\/)(?:utils?|helpers?|misc|common|lib)(?:\/|\.)/.test(file))).toEqual([]);
  });

  test('no file only passes on the exports of others', () => {
    expect(code.filter((file) => /^index\.(?:ts|mjs)$/.test(basename(file)))).toEqual([]);
  });
});

describe('what must not be in the repository', () => {
  test.for(files.filter((file) => basename(file) === 'package-lock.json'))(
    '%s has no download addresses',
    async (file) => {
      expect(await readFile(file, 'utf8')).not.toContain('"resolved"');
    },
  );

  test.for(files.filter((file) => basename(file) === 'package.json'))(
    'the dependencies of %s are pinned',
    async (file) => {
      const { dependencies, devDependencies } = JSON.parse(await readFile(file, 'utf8')) as Manifest;
      const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
        ([, version]) => !/^\d/.test(version),
      );
      expect(loose).toEqual([]);
    },
  );

  const homes = String.raw`/(?:root|home/\w+|Users/\w+|work/(?:main|shared))/`;
  const registries = String.raw`https?://[\w.-]*(?:registry|artifact|nexus|verdaccio|mirror)[\w-]*\.`;

  test.for([
    ['paths of one machine', new RegExp(String.raw`(?<![\w.}])${homes}`)],
    ['hosts of package registries', new RegExp(registries)],
  ] as const)('%s', async ([, pattern]) => {
    const found: string[] = [];
    for (const file of files.filter(isText)) {
      if (pattern.test(await readFile(file, 'latin1'))) found.push(file);
    }
    expect(found).toEqual([]);
  });
});

interface Manifest {
  dependencies: Record<string, string>;
  devDependencies?: Record<string, string>;
}
