import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'opentype.js/dist/opentype.mjs';
import type { Font, Glyph } from 'opentype.js/dist/opentype.mjs';
import { glyphOutline } from './glyph-outline.ts';
import type { Outline } from './glyph-outline.ts';

/** A typeface that texts are measured and drawn with, whatever fonts the machine has. */
export interface Typeface {
  /** Whether it has a glyph for every character. */
  covers: (text: string) => boolean;
  /** Width of a line, in parts of the size of its type. */
  measure: (text: string) => number;
  /** The letters of a line, from its beginning on. */
  letters: (text: string) => PlacedLetter[];
}

/** A letter, or several in one form, as it stands in a line. */
export interface PlacedLetter {
  outline: Outline;
  /** From the beginning of the line, in parts of the size of its type. */
  x: number;
}

/** Headlines are set a little closer than text (`--text-headline--letter-spacing`). */
const setting = { kerning: true, letterSpacing: -0.014 };

/** Static cuts of Newsreader at the weight of a headline; the second has what the first lacks (decision 62). */
const cuts = ['newsreader-560-latin.woff', 'newsreader-560-latin-ext.woff'];

let newsreader: Typeface | null = null;

/** The type of the paper's headlines, read once. */
export function headlineType(): Typeface {
  newsreader ??= typefaceOf(cuts.map((file) => readFont(join(process.cwd(), 'src/styles/fonts', file))));
  return newsreader;
}

function readFont(path: string): Font {
  return parse(Uint8Array.from(readFileSync(path)).buffer);
}

/** A typeface in several files: each character is taken from the first that has it. */
export function typefaceOf(fonts: readonly Font[]): Typeface {
  const characters = new Map<string, Font | null>();
  const fontFor = (character: string) =>
    remembered(characters, character, () => fonts.find((font) => font.charToGlyphIndex(character) > 0) ?? null);
  const outlines = new Map<Glyph, Outline>();
  const words = new Map<string, SetWord>();
  const outlineOf = (glyph: Glyph) => remembered(outlines, glyph, glyphOutline);
  const wordOf = (word: string) => remembered(words, word, () => setWord(runsOf(word, fontFor), outlineOf));
  return {
    covers: (text) => Array.from(text).every((character) => fontFor(character) !== null),
    measure: (text) => wordsOf(text).reduce((width, word) => width + wordOf(word).width, 0),
    letters: (text) => {
      let from = 0;
      return wordsOf(text).flatMap((word) => {
        const { letters, width } = wordOf(word);
        const placed = letters.map(({ outline, x }) => ({ outline, x: from + x }));
        from += width;
        return placed;
      });
    },
  };
}

/** A word with the space before it: to lay one out takes long, so it is done once. */
interface SetWord {
  letters: PlacedLetter[];
  width: number;
}

function setWord(runs: readonly Run[], outlineOf: (glyph: Glyph) => Outline): SetWord {
  const letters: PlacedLetter[] = [];
  let width = 0;
  for (const { font, text } of runs) {
    const from = width;
    width += font.forEachGlyph(text, 0, 0, 1, setting, (glyph, x) => {
      letters.push({ outline: outlineOf(glyph), x: from + x });
    });
  }
  return { letters, width };
}

function remembered<Key, Value>(known: Map<Key, Value>, key: Key, make: (key: Key) => Value): Value {
  const kept = known.get(key);
  if (kept !== undefined) return kept;
  const value = make(key);
  known.set(key, value);
  return value;
}

/** A piece of a text that one font has all characters of. */
interface Run {
  font: Font;
  text: string;
}

function runsOf(word: string, fontFor: (character: string) => Font | null): Run[] {
  const runs: Run[] = [];
  for (const character of word) {
    const font = fontFor(character);
    const last = runs.at(-1);
    if (font === null) continue;
    if (last?.font === font) last.text += character;
    else runs.push({ font, text: character });
  }
  return runs;
}

const wordsOf = (text: string): string[] => text.split(/(?= )/);
