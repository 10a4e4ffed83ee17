import { Parser } from 'htmlparser2';
import { linksOfText } from './links-of-text.ts';

/** An address as a file names it. */
export interface Link {
  address: string;
  /** Where in the file, in characters counted from 0. */
  offset: number;
}

/** What a page links to and loads, and the anchors on it. */
export interface PageLinks {
  links: Link[];
  anchors: Set<string>;
}

const single = new Set(['href', 'src', 'poster', 'action', 'data', 'cite']);
const sets = new Set(['srcset', 'imagesrcset']);
const named = /^(?:og:(?:url|image|video|audio)|twitter:image)/;

/** Reads an HTML page; `origin` is the paper's own, whose addresses inside of data and scripts count as links too. */
export function linksOfHtml(html: string, origin: string): PageLinks {
  const links: Link[] = [];
  const anchors = new Set<string>();
  let data = '';
  let from = 0;
  const parser = new Parser({
    onopentag(tag, attributes) {
      const offset = parser.startIndex;
      const add = (address: string) => links.push({ address: address.trim(), offset });
      for (const [name, value] of Object.entries(attributes)) {
        if (single.has(name) && tag !== 'base') add(value);
        else if (sets.has(name)) addressesOfSet(value).forEach(add);
        else if (name === 'id' || (name === 'name' && tag === 'a')) anchors.add(value);
      }
      if (tag === 'meta') addressOfMeta(attributes).forEach(add);
      if (tag === 'script' || tag === 'style') {
        data = tag;
        from = parser.endIndex + 1;
      }
    },
    ontext(text) {
      if (data === 'style') addressesOfStyle(text).forEach((address) => links.push({ address, offset: from }));
      if (data === 'script')
        links.push(...linksOfText(text, origin).map(({ address }) => ({ address: pageOf(address), offset: from })));
    },
    onclosetag() {
      data = '';
    },
  });
  parser.end(html);
  return { links, anchors };
}

/** In data, what stands behind `#` is the name of a thing, and no anchor. */
const pageOf = (address: string): string => address.replace(/#.*$/, '');

/** `a.jpg 320w, b.jpg 640w`; an address may hold a comma, but does not end with one. */
function addressesOfSet(value: string): string[] {
  return [...value.matchAll(/(\S*[^\s,])(?:\s+[^,]+)?(?:,|$)/g)].map(([, address = '']) => address);
}

/** Addresses in a style sheet. */
export function addressesOfStyle(css: string): string[] {
  return [...css.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)'"\s]*))\s*\)/g)].map(
    ([, double, quoted, bare]) => double ?? quoted ?? bare ?? '',
  );
}

function addressOfMeta({ property, name, content = '', 'http-equiv': equivalent }: Record<string, string>): string[] {
  if (equivalent?.toLowerCase() === 'refresh') return [content.replace(/^[^=]*=\s*/, '')];
  return named.test(property ?? name ?? '') && /^https?:/.test(content) ? [content] : [];
}
