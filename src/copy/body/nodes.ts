import type { Node, Position } from 'unist';
import type { Photo } from '../article.ts';

/** A photo in the text, or several in a row: a gallery. */
export interface PhotosNode extends Node {
  type: 'photos';
  photos: Photo[];
}

/** What an address alone on its line leads to. */
export type Medium = 'video' | 'sound' | 'post' | 'map';

/** The address of a video, recording, post or map alone on its line. */
export interface EmbedNode extends Node {
  type: 'embed';
  url: string;
  provider: string;
  medium: Medium;
  /** The place that the address of a map names. */
  place: string | null;
  /** The picture that is named straight below the address. */
  still: PhotosNode | null;
}

/** Titles below a line such as `Related Stories`. */
export interface RelatedNode extends Node {
  type: 'related';
  heading: string;
  titles: string[];
  /** The line of each title, counted from 1. */
  lines: number[];
}

declare module 'mdast' {
  interface RootContentMap {
    photos: PhotosNode;
    embed: EmbedNode;
    related: RelatedNode;
  }
}

/** The position of a node that begins in a line; index and column counted from 0. */
export function positionAt(index: number, column = 0): Position {
  const point = { line: index + 1, column: column + 1 };
  return { start: point, end: point };
}
