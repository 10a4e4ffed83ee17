import type { PhotosNode, RelatedNode } from '../body/nodes.ts';
import type { Grammar } from '../grammar.ts';
import type { Reading } from '../reading.ts';

/** What the transforms of a body share, in the `data` of its vfile. */
export interface CopyData {
  reading: Reading;
  grammar: Grammar;
  /** BCP 47 tag of the text's language. */
  language: string;
  /** Set by `take-dateline`. */
  dateline: PlaceDateline | null;
  /** Set by `take-stock`, as the two below. */
  photos: PhotosNode[];
  related: RelatedNode[];
  wordCount: number;
}

/** What stands before the dash of a first paragraph. */
export interface PlaceDateline {
  place: string;
  /** As typed: `Nov. 8`. */
  date: string | null;
  agency: string | null;
}

declare module 'vfile' {
  interface DataMap {
    copy: CopyData;
  }
}
