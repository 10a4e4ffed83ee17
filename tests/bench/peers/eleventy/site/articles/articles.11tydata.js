export default {
  layout: 'article.njk',
  tags: 'articles',
  permalink: ({ months, slug }) => `/${months[0].replace('-', '/')}/${slug}/`,
};
