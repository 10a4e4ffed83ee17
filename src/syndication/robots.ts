import type { SiteSettings } from '../collections/settings-schema.ts';

/**
 * Crawlers that gather texts for language models, with the page on which their operators name them; what operators say
 * of them is collected in github.com/ai-robots-txt/ai.robots.txt.
 */
const modelCrawlers: readonly (readonly [name: string, source: string])[] = [
  ['AI2Bot', 'allenai.org/crawler'],
  ['Amazonbot', 'developer.amazon.com/support/amazonbot'],
  ['Applebot-Extended', 'support.apple.com/en-us/119829'],
  ['Bytespider', 'bytedance.com'],
  ['CCBot', 'commoncrawl.org/ccbot'],
  ['ClaudeBot', 'support.anthropic.com/en/articles/8896518'],
  ['cohere-training-data-crawler', 'cohere.com'],
  ['Diffbot', 'docs.diffbot.com'],
  ['Google-Extended', 'developers.google.com/search/docs/crawling-indexing/google-common-crawlers'],
  ['GPTBot', 'platform.openai.com/docs/bots'],
  ['meta-externalagent', 'developers.facebook.com/docs/sharing/webmasters/web-crawlers'],
  ['omgili', 'webz.io/bot.html'],
  ['PerplexityBot', 'docs.perplexity.ai/guides/bots'],
  ['Timpibot', 'timpi.io'],
  ['webzio-extended', 'webz.io/bot.html'],
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
