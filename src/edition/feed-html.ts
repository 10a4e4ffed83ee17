import type { ArticleView, Embed, Figure, TextPart } from './article-view.ts';
import type { SourcePart } from './source-line.ts';
import type { Absolute } from './structured-data/publisher.ts';
import type { Words } from './words.ts';

/** What a text is made ready for readers of feeds with. */
interface FeedText {
  view: ArticleView;
  /** Whole address of the article. */
  address: string;
  absolute: Absolute;
}

/** The whole text as plain HTML: photos with their captions, players as links, every address whole. */
export function feedHtml({ view, address, absolute }: FeedText): string {
  const { words, kindNote, figure, parts, source, contributors, corrections } = view;
  const html = [
    kindNote === null ? '' : `<p><strong>${escaped(kindNote)}</strong></p>`,
    figure === null ? '' : figureHtml(figure, absolute),
    ...parts.map((part) => partHtml(part, view, absolute)),
    source.length === 0 ? '' : `<p>${[words.source, ' ', ...source.map(sourcePart)].join('')}</p>`,
    ...contributors.map((line) => `<p><em>${escaped(line)}</em></p>`),
    ...corrections.map(
      ({ kind, date, text }) =>
        `<p><strong>${escaped(words[kind])}${date === null ? '' : ` (${escaped(date.text)})`}:</strong> ${escaped(text)}</p>`,
    ),
  ].join('');
  return wholeAddresses(html, address, absolute);
}

const sourcePart = ({ text, href }: SourcePart): string =>
  href === null ? escaped(text) : `<a href="${escaped(href)}">${escaped(text)}</a>`;

function partHtml(part: TextPart, { words }: ArticleView, absolute: Absolute): string {
  switch (part.kind) {
    case 'html':
      return part.html;
    case 'photos':
      return part.figures.map((figure) => figureHtml(figure, absolute)).join('');
    case 'embed':
      return embedHtml(part, words, absolute);
    case 'related':
      return `<p>${escaped(part.heading)}</p><ul>${part.stories.map(({ title, url }) => `<li>${url === null ? escaped(title) : `<a href="${escaped(absolute(url))}">${escaped(title)}</a>`}</li>`).join('')}</ul>`;
  }
}

/** `Video: The ferry leaves (YouTube)`, below the picture that the text names for it. */
function embedHtml({ url, provider, medium, place, figure }: Embed, words: Words, absolute: Absolute): string {
  const name = place ?? figure?.caption.replace(/[.。]$/, '') ?? '';
  const link = words.named[medium](name === '' ? provider : `${name} (${provider})`);
  const picture = figure === null ? '' : figureHtml(figure, absolute);
  return `${picture}<p><a href="${escaped(url)}">${escaped(link)}</a></p>`;
}

function figureHtml({ picture, caption, credit, note }: Figure, absolute: Absolute): string {
  if (picture === null) return '';
  const line = [note === null ? '' : `${note}.`, caption, credit].filter((text) => text !== '').join(' ');
  const image = `<img src="${escaped(absolute(picture.fallback))}" width="${picture.width}" height="${picture.height}" alt="${escaped(picture.alt)}">`;
  return `<figure>${image}${line === '' ? '' : `<figcaption>${escaped(line)}</figcaption>`}</figure>`;
}

/** Links within the paper lead to the paper; within the text, or beside the article, they begin at the article. */
function wholeAddresses(html: string, address: string, absolute: Absolute): string {
  return html.replace(
    /(<(?:a|img)\b[^>]*?\s(?:href|src)=")(?![a-z][a-z\d+.-]*:)([^"]*)/gi,
    (_, before: string, found: string) =>
      before + (/^\/(?!\/)/.test(found) ? absoluteOnce(found, absolute) : fromArticle(found, address)),
  );
}

/** What no address can be made of stays as it is. */
const fromArticle = (found: string, address: string): string => URL.parse(found, address)?.href ?? found;

/** An address out of HTML is encoded already. */
const absoluteOnce = (found: string, absolute: Absolute): string => new URL(absolute('/') + found.slice(1)).href;

/** A text inside HTML or an attribute. */
export const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
