import type { SiteSettings } from '../collections/settings-schema.ts';

/**
 * Crawlers and signals by which texts get into language models, each with the page on which its operator says so. Whoever
 * documents none, or says that it trains nothing, is not here; a publisher adds what is wanted (decision 61).
 */
const modelCrawlers: readonly (readonly [name: string, source: string])[] = [
  ['AI2Bot', 'https://allenai.org/crawler'],
  ['Amazonbot', 'https://developer.amazon.com/amazonbot'],
  ['Applebot-Extended', 'https://support.apple.com/en-us/119829'],
  ['CCBot', 'https://commoncrawl.org/ccbot'],
  ['ClaudeBot', 'https://support.claude.com/en/articles/8896518'],
  ['cohere-training-data-crawler', 'https://docs.cohere.com/docs/cohere-web-crawlers'],
  ['Google-Extended', 'https://developers.google.com/search/docs/crawling-indexing/google-common-crawlers'],
  ['GPTBot', 'https://developers.openai.com/api/docs/bots'],
  ['meta-externalagent', 'https://developers.facebook.com/docs/sharing/webmasters/web-crawlers'],
  ['webzio-extended', 'https://webz.io/bot.html'],
];

/** robots.txt (RFC 9309): who may read the paper, and where its sitemaps are. They are whole addresses. */
export function robots({ aiCrawlers }: Pick<SiteSettings, 'aiCrawlers'>, sitemaps: readonly string[]): string {
  const names = [...modelCrawlers.map(([name]) => name), ...(aiCrawlers?.others ?? [])];
  const refusal =
    aiCrawlers?.policy === 'refuse' ? [...names.map((name) => `User-agent: ${name}`), 'Disallow: /', ''] : [];
  return ['User-agent: *', 'Disallow:', '', ...refusal, ...sitemaps.map((address) => `Sitemap: ${address}`), ''].join(
    '\n',
  );
}
