import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { charactersOf } from './characters-of-font.ts';

/** A static cut of a typeface at the weight of a headline (decision 62). */
export interface HeadlineFont {
  file: string;
  /** How much larger it is set than the size says, so that its letters look as large as the others. */
  scale: number;
  /** Between letters, in parts of the size. Letters that are joined leave none. */
  spacing: number;
}

/** Headlines are set a little closer than text (`--text-headline--letter-spacing`). */
const newsreader = { scale: 1, spacing: -0.014 };
const naskh = { scale: 1.12, spacing: 0 };

/** Each has what those before it lack. */
const latin: readonly HeadlineFont[] = [
  { file: 'newsreader-560-latin.ttf', ...newsreader },
  { file: 'newsreader-560-latin-ext.ttf', ...newsreader },
];

const arabic: readonly HeadlineFont[] = [
  { file: 'noto-naskh-700-arabic.ttf', ...naskh },
  { file: 'noto-naskh-700-marks.ttf', ...naskh },
];

const latinFirst = [...latin, ...arabic];
const arabicFirst = [...arabic, ...latin];

/** Whether there are Arabic letters, figures or marks in a text. */
export const hasArabic = (text: string): boolean => /\p{Script_Extensions=Arabic}/u.test(text);

/** The fonts of a word, in order: quotation marks and the like are those of the letters that they stand beside. */
export const fontsFor = (word: string): readonly HeadlineFont[] => (hasArabic(word) ? arabicFirst : latinFirst);

/** The first font that has a character; null where none has. */
export function fontWith(character: string, fonts: readonly HeadlineFont[] = latinFirst): HeadlineFont | null {
  return fonts.find((font) => charactersIn(font).has(character.codePointAt(0) ?? 0)) ?? null;
}

export const readFont = ({ file }: HeadlineFont): Buffer => readFileSync(join(process.cwd(), 'src/styles/fonts', file));

const known = new Map<HeadlineFont, ReadonlySet<number>>();

function charactersIn(font: HeadlineFont): ReadonlySet<number> {
  const characters = known.get(font) ?? charactersOf(readFont(font));
  known.set(font, characters);
  return characters;
}
