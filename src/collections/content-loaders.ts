import { AstroError } from 'astro/errors';
import type { Loader, LoaderContext } from 'astro/loaders';
import { copyDigest } from './copy-digest.ts';
import type { Content } from './content.ts';
import type { Environment } from './environment.ts';
import { nameOfFile } from './name-of-file.ts';
import { readContent } from './read-content.ts';
import { failure, shortReport, showsColours } from './report.ts';

/** An entry of a collection before it is checked against the schema. */
interface Entry {
  id: string;
  data: Record<string, unknown>;
  /** What the entry depends on besides its data. */
  besides?: string;
}

type CollectionName = 'site' | 'authors' | 'articles' | 'letters' | 'pages' | 'moved';

/** Loaders of the typed collections; all share one reading of the content folder. `filled` names those with entries. */
export function contentLoaders(environment: Environment): Record<CollectionName | 'filled', Loader> {
  const content = sharedReading(environment);
  const loader = (name: string, entriesOf: (content: Content) => Entry[]): Loader => ({
    name: `broadsheet-${name}`,
    load: async (context) => {
      if (isBundling()) context.store.clear();
      else await load(context, entriesOf(await content()));
    },
  });
  const articles = loader('articles', (read) =>
    read.articles.map(({ path, value, bytesDigest }) => ({ id: path, data: value, besides: bytesDigest })),
  );
  return {
    filled: loader('filled', (read) => [{ id: 'filled', data: { names: filledOf(read) } }]),
    site: loader('site', ({ site }) => [{ id: 'site', data: site }]),
    authors: loader('authors', ({ authors }) =>
      authors.map(({ path, value }) => ({ id: nameOfFile(path), data: value })),
    ),
    articles: {
      name: articles.name,
      load: async (context) => {
        if (!isBundling()) complain(await content(), context, environment);
        await articles.load(context);
      },
    },
    letters: loader('letters', ({ letters }) => letters.map(({ path, value }) => ({ id: path, data: value }))),
    moved: loader('moved', ({ moved }) => moved.map(({ path, value }) => ({ id: path, data: value }))),
    pages: loader('pages', ({ pages }) => pages.map(({ path, value }) => ({ id: nameOfFile(path), data: value }))),
  };
}

function filledOf(content: Content): CollectionName[] {
  return (['authors', 'articles', 'letters', 'pages', 'moved'] as const).filter((name) => content[name].length > 0);
}

/** The press bundles code without any content, and hands its own reading to the pages; see src/press/bundle.ts. */
function isBundling(): boolean {
  return process.env['BROADSHEET_BUNDLING'] === '1';
}

function sharedReading(environment: Environment): () => Promise<Content> {
  let reading: Promise<Content> | null = null;
  return () => {
    reading ??= readContent(environment).finally(() => {
      setTimeout(() => (reading = null));
    });
    return reading;
  };
}

/** Lists every problem and fails where one is an error; the live preview shows them itself and goes on. */
function complain(content: Content, { watcher }: LoaderContext, { contentDirectory }: Environment): void {
  if (watcher !== undefined) return;
  const { problems } = content;
  if (problems.length > 0) console.error(shortReport(content, showsColours(process.stderr)));
  const failed = failure(problems);
  if (failed === null) return;
  const { file, line, column, help } = failed.first;
  throw Object.assign(new AstroError(failed.message, help), {
    loc: { file: `${contentDirectory}/${file}`, line, column },
  });
}

async function load(context: LoaderContext, entries: readonly Entry[]): Promise<void> {
  const { store } = context;
  const reader = await copyDigest(context.config.root);
  const gone = new Set(store.keys());
  for (const { id, data, besides = '' } of entries) {
    gone.delete(id);
    const digest = context.generateDigest(JSON.stringify([reader, besides, data]));
    if (store.get(id)?.digest !== digest) store.set({ id, data: await context.parseData({ id, data }), digest });
  }
  for (const id of gone) store.delete(id);
}
