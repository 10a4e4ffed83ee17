/** What of an entry of `injections.ts` is in print. The functions that a browser runs know nothing outside of them. */

/** In the browser: elements that no text may bring about; scripts and styles count where they are in `texts`. */
export function strangeElements(texts: string): string[] {
  // The paper's own icon is in its pages, in their heads alone.
  const all = [...document.querySelectorAll('*')].filter(
    (element) => !element.matches('head > link[rel="icon"][href^="data:image/svg+xml,%3Csvg"]'),
  );
  const isBad = (element: Element) =>
    [...element.attributes].some(
      ({ name, value }) => name.startsWith('on') || /^[\s\0-\x20]*(?:javascript|vbscript|data):/i.test(value),
    );
  const foreign = `object, embed, iframe, math, base, marquee, form:not(.search-form), ${texts} script:not([type]), ${texts} style`;
  return [...all.filter(isBad), ...document.querySelectorAll(foreign)].map((element) =>
    element.outerHTML.slice(0, 200),
  );
}

/** In the browser: the words of an element with links, emphasis and quotations as an editor types them, without spaces. */
export function typedIn(selector: string): string {
  const typed = (node: Node): string => {
    if (node instanceof Text) return node.data;
    const inner = [...node.childNodes].map(typed).join('');
    if (!(node instanceof Element)) return inner;
    if (node.matches('a')) return `[${inner}](${node.getAttribute('href') ?? ''})`;
    if (node.matches('em')) return `*${inner}*`;
    return node.matches('blockquote') ? `>${inner}` : inner;
  };
  return typed(document.querySelector(selector) ?? document).replaceAll(/[\s\p{Cc}\p{Cf}]/gu, '');
}

/** A story of a feed or of ninjs, as HTML. */
interface FeedStory {
  html: string;
  /** What readers of RSS take for HTML as well; empty elsewhere. */
  summary: string;
}

/** In the browser: the stories of a feed, or of ninjs. */
export function storiesIn({ text, isXml }: { text: string; isXml: boolean }): FeedStory[] {
  if (isXml) {
    const feed = new DOMParser().parseFromString(text, 'application/xml');
    return [...feed.querySelectorAll('item, entry')].map((story) => {
      const words = (name: string) => story.getElementsByTagName(name)[0]?.textContent ?? '';
      return { html: words('content:encoded') || words('content'), summary: words('description') };
    });
  }
  const data = JSON.parse(text) as { items?: { content_html: string }[]; bodies?: { value: string }[] };
  const stories = data.items?.map(({ content_html }) => content_html) ?? data.bodies?.map(({ value }) => value) ?? [];
  return stories.map((html) => ({ html, summary: '' }));
}

/** What stands between the marks around an entry. Feeds have whole addresses, where the text has what is beside it. */
export function entryBetweenMarks(typed: string, index: number): string | undefined {
  const [, entry] = new RegExp(`Mark${index}begins\\.(.*?)Mark${index}ends\\.`, 's').exec(typed) ?? [];
  return entry
    ?.replace(/\]\(https:\/\/gazette\.example\/2024\/11\/[\w-]+\//, '](')
    .replace('](https://evil', '](//evil');
}

const references: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', colon: ':' };

/** An entry as `typedIn` gives it: Markdown reads the references to characters, a text as it is does not. */
export function asTyped(injection: string, isMarkdown: boolean): string {
  const read = (reference: string, name: string) => {
    const [, hex, decimal] = /^#(?:x([\da-f]+)|(\d+))$/i.exec(name) ?? [];
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    return decimal === undefined ? (references[name] ?? reference) : String.fromCodePoint(Number(decimal));
  };
  // What looks like a tag is printed as it is.
  const text = injection.replaceAll(/<[^>]*>|&(#?\w+);/g, (found, name?: string) =>
    isMarkdown && name !== undefined ? read(found, name) : found,
  );
  return text.replaceAll(/[\s\p{Cc}\p{Cf}]/gu, '');
}
