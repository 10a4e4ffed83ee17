import type { Element, ElementContent, Properties } from 'hast';
import type { ListItem } from 'mdast';
import { defaultHandlers, type Handlers } from 'mdast-util-to-hast';
import type { Photo } from '../article.ts';
import { isOutside } from '../place-photo.ts';
import type { EmbedNode, PhotosNode, RelatedNode } from '../body/nodes.ts';

/** How the parts of a text that Markdown does not know become HTML, complete without any script or style. */
export const handlers: Handlers = {
  // Without its list, an item is not compared with all others: that took time with the square of their number.
  listItem: (state, node: ListItem) => defaultHandlers.listItem(state, node, undefined),
  photos(_state, node: PhotosNode): Element {
    const figures = node.photos.map(figure);
    const [first] = figures;
    const element =
      figures.length === 1 && first !== undefined ? first : create('div', { className: ['gallery'] }, figures);
    return { ...element, data: { part: { kind: 'photos', photos: node.photos } } };
  },
  embed(_state, node: EmbedNode): Element {
    const { url, provider, medium, place, still } = node;
    const photo = still?.photos[0] ?? null;
    const link = create('p', { className: ['embed'] }, [create('a', { href: url }, [text(url)])]);
    const element = photo === null ? link : { ...figure(photo), children: [link, ...figure(photo).children] };
    return { ...element, data: { part: { kind: 'embed', url, provider, medium, place, photo } } };
  },
  related(_state, node: RelatedNode): Element {
    const items = node.titles.map((title) => create('li', {}, [text(title)]));
    const element = create('aside', { className: ['related'] }, [
      create('h2', {}, [text(node.heading)]),
      create('ul', {}, items),
    ]);
    return { ...element, data: { part: { kind: 'related', heading: node.heading, titles: node.titles } } };
  },
};

/** The credit of a photo as printed: `Kim Roe/File photo/Reuters`. */
export function creditLine({ creator, agency, file }: Pick<Photo, 'creator' | 'agency' | 'file'>): string {
  return [creator, file ? 'File photo' : '', agency].filter((part) => part !== '').join('/');
}

function figure(photo: Photo): Element {
  const credit = creditLine(photo);
  const words = [photo.caption, credit === '' ? '' : `(${credit})`].filter((part) => part !== '').join(' ');
  const image =
    photo.src === null || isOutside(photo.src) ? [] : [create('img', { src: photo.src, alt: photo.alt ?? '' }, [])];
  const caption = words === '' ? [] : [create('figcaption', {}, [text(words)])];
  return create('figure', {}, [...image, ...caption]);
}

function create(tagName: string, properties: Properties, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}
