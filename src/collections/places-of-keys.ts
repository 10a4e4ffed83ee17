import type { ParsedCopy } from '../copy/parse-copy.ts';

/** A line of a text with a key whose meaning is judged when all texts are read. */
export interface KeyLine {
  key: 'slug' | 'topics';
  /** Counted from 1. */
  line: number;
  /** As saved. */
  text: string;
}

/** Where the text at a path says a word under a key, counted from 1; empty where no line says it. */
export type PlaceOfKey = (path: string, key: KeyLine['key'], word: string) => { line?: number; column?: number };

/** The lines of a text that give its slug and its topics. */
export function keyLinesOf({ lines, sourceLines }: Pick<ParsedCopy, 'lines' | 'sourceLines'>): KeyLine[] {
  return lines.flatMap(({ line, role }) =>
    role === 'slug' || role === 'topics' ? [{ key: role, line, text: sourceLines[line - 1] ?? '' }] : [],
  );
}

/** Finds the places of keys in the texts that were read. */
export function placesOfKeys(texts: readonly { path: string; keyLines: readonly KeyLine[] }[]): PlaceOfKey {
  let linesOf: Map<string, readonly KeyLine[]> | null = null;
  return (path, key, word) => {
    linesOf ??= new Map(texts.map((text) => [text.path, text.keyLines]));
    const own = (linesOf.get(path) ?? []).filter((line) => line.key === key);
    const said = own.find(({ text }) => text.includes(word)) ?? own[0];
    return said === undefined ? {} : { line: said.line, column: Math.max(0, said.text.indexOf(word)) + 1 };
  };
}
