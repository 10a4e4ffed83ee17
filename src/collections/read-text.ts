import { hash } from 'node:crypto';
import type { Article, Photo, Placement } from '../copy/article.ts';
import type { CopySettings } from '../copy/copy-settings.ts';
import { parseCopy } from '../copy/parse-copy.ts';
import type { ParsedCopy } from '../copy/parse-copy.ts';
import { photosOfBody } from './photos-of-body.ts';
import { keyLinesOf } from './places-of-keys.ts';
import type { KeyLine } from './places-of-keys.ts';

/** What is kept of a text between its reading and its printing: all but the body and the role of most lines. */
export interface ReadText {
  path: string;
  article: Omit<Article, 'html' | 'dateline'>;
  /** Place, date and agency, as typed. */
  dateline: ParsedCopy['dateline'];
  placement: Placement;
  /** Address from the root of the paper; empty without a date. */
  url: string;
  /** Photos inside the text. */
  photos: Photo[];
  related: ParsedCopy['related'];
  keyLines: KeyLine[];
  /** Hash of the file's bytes. */
  bytesDigest: string;
  /** Hash of everything here that its entry is made of. */
  factsDigest: string;
}

/** Names the bytes of a text: SHA-256 in hexadecimal. */
export const digestOfBytes = (bytes: Uint8Array): string => hash('sha256', bytes, 'hex');

/** Names what JSON can hold: SHA-256, cut to 128 bits, in base64url. */
export const digestOfFacts = (facts: unknown): string =>
  hash('sha256', JSON.stringify(facts), 'base64url').slice(0, 22);

/** Reads an article's bytes and lets its body go. */
export function readText(
  path: string,
  bytes: Uint8Array,
  nearby: ReadonlySet<string>,
  settings: CopySettings,
): ReadText & Pick<ParsedCopy, 'messages'> {
  const read = parseCopy({ path, text: bytes, photos: nearby }, settings);
  const { placement, url, dateline, body, related, messages } = read;
  const article: ReadText['article'] & Partial<Article> = { ...read.article };
  delete article.html;
  delete article.dateline;
  const photos = photosOfBody(body);
  return {
    path,
    article,
    dateline,
    placement,
    url,
    photos,
    related,
    keyLines: keyLinesOf(read),
    messages,
    bytesDigest: digestOfBytes(bytes),
    factsDigest: digestOfFacts([article, dateline, placement, url, photos]),
  };
}
