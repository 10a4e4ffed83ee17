import { feedPlugin } from '@11ty/eleventy-plugin-rss';

const sections = ['town', 'lake', 'business', 'culture', 'outdoors', 'opinion'];

export default function (eleventyConfig) {
  eleventyConfig.addPlugin(feedPlugin, {
    type: 'rss',
    outputPath: '/feed.xml',
    collection: { name: 'articles', limit: 30 },
    metadata: {
      language: 'en',
      title: 'The Bench Gazette',
      subtitle: 'A paper of made-up articles',
      base: 'https://bench.example/',
      author: { name: 'The Bench Gazette' },
    },
  });
  eleventyConfig.addPassthroughCopy({ public: '/' });
  eleventyConfig.addGlobalData('sections', sections);

  eleventyConfig.addFilter('newest', (articles, count) => articles.slice(-count).reverse());
  eleventyConfig.addFilter('day', (date) => date.toISOString().slice(0, 10));
  eleventyConfig.addFilter('longDay', (date) =>
    date.toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' }),
  );

  const groups = (name, keysOf) => {
    eleventyConfig.addCollection(name, (collections) => {
      const found = Map.groupBy(
        collections
          .getFilteredByTag('articles')
          .flatMap((article) => keysOf(article.data).map((key) => [key, article])),
        ([key]) => key,
      );
      return [...found].map(([key, entries]) => ({ key, articles: entries.map(([, article]) => article) }));
    });
  };
  groups('bySection', (data) => [data.section]);
  groups('byAuthor', (data) => data.authors);
  groups('byMonth', (data) => data.months);

  return { markdownTemplateEngine: false, dir: { input: 'site', output: '_site' } };
}
