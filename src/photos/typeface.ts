import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'opentype.js/dist/opentype.mjs';
import type { Font, Path } from 'opentype.js/dist/opentype.mjs';

/** A typeface that texts are measured and drawn with, whatever fonts the machine has. */
export interface Typeface {
  /** Whether it has a glyph for every character. */
  covers: (text: string) => boolean;
  /** Width of a line, in parts of the size of its type. */
  measure: (text: string) => number;
  /** Outline of a line as the data of an SVG path, its base line beginning at `x` and `y`. */
  outline: (text: string, x: number, y: number, size: number) => string;
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
  const fontFor = (character: string) => fonts.find((font) => font.charToGlyphIndex(character) > 0);
  const widths = new Map<string, number>();
  const widthOf = (word: string) => {
    const known = widths.get(word) ?? sum(runsOf(word, fontFor).map(widthOfRun));
    widths.set(word, known);
    return known;
  };
  const measure = (text: string) => sum(wordsOf(text).map(widthOf));
  return {
    covers: (text) => Array.from(text).every((character) => fontFor(character) !== undefined),
    measure,
    outline: (text, x, y, size) => {
      let at = x;
      return wordsOf(text)
        .flatMap((word) => runsOf(word, fontFor))
        .map((run) => {
          const path = pathData(run.font.getPath(run.text, at, y, size, setting));
          at += widthOfRun(run) * size;
          return path;
        })
        .join('');
    },
  };
}

/** A piece of a text that one font has all characters of. */
interface Run {
  font: Font;
  text: string;
}

function runsOf(word: string, fontFor: (character: string) => Font | undefined): Run[] {
  const runs: Run[] = [];
  for (const character of word) {
    const font = fontFor(character);
    const last = runs.at(-1);
    if (font === undefined) continue;
    if (last?.font === font) last.text += character;
    else runs.push({ font, text: character });
  }
  return runs;
}

// Laying a text out takes long, so a word is laid out once, with the space before it.
const wordsOf = (text: string): string[] => text.split(/(?= )/);
const widthOfRun = ({ font, text }: Run): number => font.getAdvanceWidth(text, 1, setting);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** opentype.js has a writer of its own, which garbles some letters. */
function pathData({ commands }: Path): string {
  return commands
    .map((command) => {
      switch (command.type) {
        case 'M':
        case 'L':
          return `${command.type}${rounded(command.x)} ${rounded(command.y)}`;
        case 'Q':
          return `Q${rounded(command.x1)} ${rounded(command.y1)} ${rounded(command.x)} ${rounded(command.y)}`;
        case 'C':
          return `C${[command.x1, command.y1, command.x2, command.y2, command.x, command.y].map(rounded).join(' ')}`;
        case 'Z':
          return 'Z';
      }
    })
    .join('');
}

/** To a hundredth of a pixel. */
const rounded = (length: number): string => String(Math.round(length * 100) / 100);
