import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** A page as it was built. */
export interface BuiltPage {
  /** Address without the base path: `2025/11/winter-ferry/`, empty for the front page. */
  path: string;
  html: string;
}

/** The pages of a built site. They are read from disk, so that no test knows the sample paper's stories. */
export interface BuiltSite {
  pages: BuiltPage[];
  /** Pages that only lead to a new address. */
  redirects: BuiltPage[];
  /** One page of each kind, and articles that show each thing that an article can have. */
  kinds: { kind: string; path: string }[];
  /** What no page is of or shows. */
  missingKinds: string[];
  /** An article whose page holds all of these. */
  articleWith: (...parts: (string | RegExp)[]) => string;
}

const month = String.raw`\d{4}/\d{2}/`;
const kindsByAddress: [string, RegExp][] = [
  ['front page', /^$/],
  [
    'section',
    /^(?!about|contact|corrections|feeds|archive|topics|search|how-we|ownership|ai-use|offline|reading|saved)[a-z-]+\/$/,
  ],
  ['section month', new RegExp(`^[a-z-]+/${month}$`)],
  ['author', /^by\/[^/]+\/$/],
  ['archive', /^archive\/$/],
  ['year', /^\d{4}\/$/],
  ['day', new RegExp(`^${month}\\d\\d/$`)],
  ['search', /^search\/$/],
  ['corrections', /^corrections\/$/],
  ['topics', /^topics\/$/],
  ['feeds', /^feeds\/$/],
  ['topic', /^topic\/[^/]+\/$/],
  ['month', new RegExp(`^${month}$`)],
  ['standing page', /^(?:about|contact|corrections-policy)\/$/],
  ['saved articles', /^saved\/$/],
  ['reading settings', /^reading\/$/],
  ['what can be read without the network', /^offline\/$/],
  ['page that is not there', /^404\.html$/],
];

/** What an article can have, by a part of its page that no other has. */
const articleParts: [string, string | RegExp][] = [
  ['article', '<article'],
  ['article with a photo', '<picture'],
  ['article with a caption and no photo', 'empty-frame'],
  ['article with letters', /<section id="comments".*?<article/s],
  ['article with a correction', 'id="corrections"'],
  ['article from right to left', /<article[^>]* dir="rtl"/],
  ['article with an embed', 'class="embed"'],
  ['article with a video and its picture', '<figure class="embed"'],
  ['article with a map', 'data-medium="map"'],
  ['article with notes', 'class="footnotes"'],
  ['article with a pull quote', 'class="pull-quote"'],
  ['article with a gallery', 'class="gallery"'],
  ['article with a list', /class="article-text".*?<[uo]l>/s],
];

const isArticle = new RegExp(String.raw`^${month}(?!\d\d/)[^/]+/$`);

const read = new Map<string, BuiltSite>();

/** Reads the site that `npm test` has built, once a process. */
export function builtSite(directory: string): BuiltSite {
  const site = read.get(directory) ?? readSite(directory);
  read.set(directory, site);
  return site;
}

function readSite(directory: string): BuiltSite {
  const files = readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)))
    .toSorted()
    .map((file) => ({
      path: file.replaceAll('\\', '/').replace(/index\.html$/, ''),
      html: readFileSync(join(directory, file), 'utf8'),
    }));
  const isRedirect = ({ html }: BuiltPage) => html.includes('http-equiv="refresh"');
  const pages = files.filter((page) => !isRedirect(page));
  const articles = pages.filter(({ path }) => isArticle.test(path));

  const articlesWith = (...parts: (string | RegExp)[]) =>
    articles.filter(({ html }) => parts.every((part) => holds(html, part)));

  const wanted = [
    ...kindsByAddress.map(([kind, pattern]) => ({ kind, found: pages.find(({ path }) => pattern.test(path)) })),
    ...articleParts.map(([kind, part]) => ({ kind, found: articlesWith(part)[0] })),
  ];
  return {
    pages,
    redirects: files.filter(isRedirect),
    kinds: wanted.flatMap(({ kind, found }) => (found === undefined ? [] : { kind, path: found.path })),
    missingKinds: wanted.filter(({ found }) => found === undefined).map(({ kind }) => kind),
    articleWith: (...parts) => {
      const [found] = articlesWith(...parts);
      if (found === undefined) throw new Error(`Missing an article with ${parts.join(' and ')} in ${directory}`);
      return found.path;
    },
  };
}

const holds = (html: string, part: string | RegExp): boolean =>
  typeof part === 'string' ? html.includes(part) : part.test(html);
