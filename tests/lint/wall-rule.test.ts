import { join } from 'node:path';
import { ESLint } from 'eslint';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';
import { describe, expect, test } from 'vitest';
import { wallRule } from './wall-rule.ts';
import { walls } from './walls.ts';

const rules = { 'broadsheet/walls': 'error' } as const;
const linter = new ESLint({
  overrideConfigFile: true,
  overrideConfig: [
    { files: ['**/*.ts'], languageOptions: { parser: tseslint.parser } },
    ...astro.configs.base,
    { files: ['**/*.{ts,mjs,astro}'], plugins: { broadsheet: { rules: { walls: wallRule } } }, rules },
  ],
});

async function problems(file: string, code: string): Promise<string[]> {
  const [result] = await linter.lintText(code, { filePath: join(process.cwd(), file) });
  return (result?.messages ?? []).map((message) => message.message);
}

const crossings = {
  copy: ["import { readFile } from 'node:fs'", "import 'astro'", "import { x } from '../edition/published.ts'"],
  photos: ["import 'yaml'", "import { x } from '../copy/parse-copy.ts'"],
  collections: [
    "import { x } from '../edition/published.ts'",
    "import 'sharp'",
    "import { x } from '../press/plan.ts'",
  ],
  edition: [
    "import { x } from '../collections/report.ts'",
    "import 'node:fs'",
    "import { x } from '../copy/parse-copy.ts'",
  ],
  components: [
    "import { x } from '../edition/current-edition.ts'",
    "import X from '../layouts/page.astro'",
    "import 'node:fs'",
  ],
  layouts: ["import X from '../pages/index.astro'", "import { x } from '../edition/current-edition.ts'"],
  pages: [
    "import { x } from '../photos/photo-pages.ts'",
    "import { x } from '../collections/report.ts'",
    "import { x } from '../press/plan.ts'",
    "import 'node:fs'",
  ],
  reader: [
    "import type { X } from '../collections/schema.ts'",
    "import 'unified'",
    "import { x } from '../edition/dates.ts'",
  ],
  syndication: [
    "import { x } from '../collections/report.ts'",
    "import { x } from '../pages/feeds.opml.ts'",
    "import 'node:fs'",
  ],
  policy: ["import { x } from '../edition/current-edition.ts'", "import 'node:fs'"],
  middleware: ["import { x } from '../edition/page-policy.ts'", "import 'node:fs'"],
  press: ["import X from '../pages/index.astro'", "import { x } from '../commands/start.ts'", "import 'sharp'"],
};

describe('walls between the folders of src', () => {
  test('every wall has crossings here', () => {
    expect(Object.keys(crossings).toSorted()).toEqual(
      Object.keys(walls)
        .filter((name) => !name.includes('/'))
        .toSorted(),
    );
  });

  const cases = Object.entries(crossings).flatMap(([folder, all]) => all.map((code) => ({ folder, code })));
  test.for(cases)('$folder: $code', async ({ folder, code }) => {
    expect(await problems(`src/${folder}/some-file.ts`, code)).toHaveLength(1);
  });
});

describe('what is free', () => {
  test.for<[file: string, code: string]>([
    ['src/copy/head/byline.ts', "import { x } from '../body/paragraph.ts'"],
    ['src/copy/enhance/links.ts', "import { visit } from 'unist-util-visit'; import type { Root } from 'hast'"],
    ['src/edition/published.ts', "import type { ArticleEntry } from '../collections/schema.ts'"],
    ['src/edition/published.ts', "import { type ArticleEntry } from '../collections/schema.ts'"],
    ['src/edition/authors.ts', "import { slugOf } from '../copy/address/slug.ts'"],
    ['src/edition/current-edition.ts', "import { getCollection } from 'astro:content'"],
    ['src/edition/current-edition.ts', "import { environment } from '../collections/environment.ts'"],
    ['src/pages/[year]/[month]/[slug]/[picture].avif.ts', "import { x } from '../../../../photos/photo-pages.ts'"],
    ['src/press/print.ts', "import { build } from 'astro'; import { x } from '../collections/report.ts'"],
    ['src/commands/build.ts', "import { x } from '../press/print.ts'"],
    ['tests/press/print.test.ts', "import { x } from '../../src/press/print.ts'"],
  ])('%s: %s', async ([file, code]) => {
    expect(await problems(file, code)).toEqual([]);
  });
});

describe('every way to import', () => {
  test.for<[file: string, code: string]>([
    ['src/edition/one.ts', "export { x } from '../press/plan.ts'"],
    ['src/edition/one.ts', "export * from '../press/plan.ts'"],
    ['src/edition/one.ts', "const x = await import('../press/plan.ts')"],
    ['src/reader/one.ts', "type X = import('../collections/schema.ts').X"],
    ['src/reader/one.mjs', "import '../edition/dates.ts'"],
    ['src/components/one.astro', "---\nimport { x } from '../press/plan.ts'\n---\n<p>{x}</p>"],
    ['src/components/one.astro', "---\nimport { getCollection } from 'astro:content'\n---\n<p>{getCollection}</p>"],
    ['src/photos/one.ts', "import { x } from '../../astro.config.mjs'"],
  ])('%s: %s', async ([file, code]) => {
    expect(await problems(file, code)).toHaveLength(1);
  });

  test("a file of the collections' code says where its import belongs", async () => {
    expect(
      await problems('src/pages/index.astro', "---\nimport { getCollection } from 'astro:content'\n---\n"),
    ).toEqual([
      'Unexpected import of `astro:content` in `src/pages/index`, expected it in `src/content.config`, `src/edition/current-edition` alone.',
    ]);
  });
});

test.for(['src/edition/published.ts', 'src/commands/set-up-then.mjs', 'src/components/byline.astro'])(
  'the project lints %s with the walls',
  async (file) => {
    const config: unknown = await new ESLint().calculateConfigForFile(file);
    expect(config).toHaveProperty(['rules', 'broadsheet/walls', 0], 2);
  },
);
