import bidiFactory from 'bidi-js';
import { fontsFor, fontWith } from './headline-fonts.ts';
import type { HeadlineFont } from './headline-fonts.ts';
import { shaperOf } from './shaper.ts';
import type { PlacedLetter, SetLetters, Shaper } from './shaper.ts';

/** The type of the paper's headlines, whatever fonts the machine has. */
export interface Typeface {
  /** Width of a text in one line, in parts of the size of its type. */
  measure: (text: string) => number;
  /** Sets the lines of a text that runs in a direction as a whole, or in that of its first letter. */
  set: (lines: readonly string[], direction: Direction) => SetLetters[];
}

type Direction = 'ltr' | 'rtl' | 'auto';

/** A piece of a word, of one font and one direction. */
interface Piece {
  from: number;
  to: number;
  font: HeadlineFont;
  level: number;
}

const bidi = bidiFactory();

let opened: Typeface | null = null;

/** Opened once: it remembers what it has set, for headlines share most of their words. */
export const headlineType = (): Typeface => (opened ??= openTypeface());

function openTypeface(): Typeface {
  const shapers = new Map<HeadlineFont, Shaper>();
  const shaped = new Map<string, SetLetters>();
  const widths = new Map<string, number>();
  const setPiece = (text: string, { from, to, font, level }: Piece) => {
    const piece = text.slice(from, to);
    const direction = level % 2 === 0 ? 'ltr' : 'rtl';
    return remembered(shaped, `${font.file} ${direction} ${piece}`, () =>
      remembered(shapers, font, () => shaperOf(font))(piece, direction),
    );
  };
  const widthOf = (word: string) =>
    piecesOf(word, bidi.getEmbeddingLevels(word).levels).reduce((sum, piece) => sum + setPiece(word, piece).width, 0);
  return {
    measure: (text) => wordsOf(text).reduce((sum, word) => sum + remembered(widths, word, () => widthOf(word)), 0),
    set: (lines, direction) =>
      linesInOrder(lines, direction).map(({ text, pieces }) =>
        sideBySide(pieces.map((piece) => setPiece(text, piece))),
      ),
  };
}

/** The pieces of each line from left to right. What stands beside what is decided over the whole text (UAX 9). */
function linesInOrder(lines: readonly string[], direction: Direction): { text: string; pieces: Piece[] }[] {
  const whole = lines.join(' ');
  const levels = bidi.getEmbeddingLevels(whole, direction);
  let start = 0;
  return lines.map((text) => {
    const [from, to] = [start, start + text.length];
    start = to + 1;
    const pieces = piecesOf(text, levels.levels.subarray(from, to));
    const order = bidi.getReorderedIndices(whole, levels, from, to - 1).slice(from, to);
    const places = new Map(order.map((index, place) => [index - from, place]));
    const placeOf = (piece: Piece) => places.get(piece.from) ?? 0;
    return { text, pieces: pieces.sort((one, other) => placeOf(one) - placeOf(other)) };
  });
}

/** Words are set one by one, each with the space before it: no letter joins or touches over a space. */
function piecesOf(text: string, levels: Uint8Array): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const word of wordsOf(text)) {
    const fonts = fontsFor(word);
    const before = pieces.length;
    for (const character of word) {
      const font = fontWith(character, fonts);
      const level = levels[at] ?? 0;
      const last = pieces.length > before ? pieces.at(-1) : undefined;
      const to = at + character.length;
      if (last?.font === font && last.level === level) last.to = to;
      else if (font !== null) pieces.push({ from: at, to, font, level });
      at = to;
    }
  }
  return pieces;
}

function sideBySide(pieces: readonly SetLetters[]): SetLetters {
  const letters: PlacedLetter[] = [];
  let width = 0;
  for (const piece of pieces) {
    for (const { outline, x, y } of piece.letters) letters.push({ outline, x: width + x, y });
    width += piece.width;
  }
  return { letters, width };
}

function remembered<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  const kept = known.get(key);
  if (kept !== undefined) return kept;
  const value = make();
  known.set(key, value);
  return value;
}

const wordsOf = (text: string): string[] => text.split(/(?= )/);
