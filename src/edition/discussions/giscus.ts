import type { DiscussionAdapter } from '../discussion.ts';

const languages = new Set(['ar', 'de', 'en', 'es', 'fr']);

/**
 * The widget of https://giscus.app, framed with the parameters that its client writes (ADVANCED-USAGE.md there). The
 * discussion is found by the article's address in the paper, so that an article needs no line of its own.
 */
export const giscusDiscussion: DiscussionAdapter = ({ url }, comments, language) => {
  const { repo = '', repoId = '', category = '', categoryId = '' } = comments;
  const base = new Intl.Locale(language).language;
  const parameters = new URLSearchParams({
    repo,
    repoId,
    category,
    categoryId,
    term: url,
    strict: '1',
    reactionsEnabled: '1',
    emitMetadata: '0',
    inputPosition: 'bottom',
  });
  return {
    kind: 'giscus',
    name: 'GitHub',
    source: `https://giscus.app/${languages.has(base) ? base : 'en'}/widget?${parameters.toString()}`,
    link: `https://github.com/${repo}/discussions?discussions_q=${encodeURIComponent(url)}`,
  };
};
