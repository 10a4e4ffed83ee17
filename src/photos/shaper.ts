import { Blob, Buffer, Direction, Face, Font, shape } from 'harfbuzzjs';
import { glyphOutline } from './glyph-outline.ts';
import type { Outline } from './glyph-outline.ts';
import { readFont } from './headline-fonts.ts';
import type { HeadlineFont } from './headline-fonts.ts';

/** A letter, several in one form, or a mark, as it stands in its line. */
export interface PlacedLetter {
  outline: Outline;
  /** From the left end and from the base line, in parts of the size of its type; `y` grows downwards. */
  x: number;
  y: number;
}

/** Letters side by side, the leftmost first. */
export interface SetLetters {
  letters: PlacedLetter[];
  /** In parts of the size of their type. */
  width: number;
}

/** Sets a piece of text, all of it of one font and direction. */
export type Shaper = (text: string, direction: 'ltr' | 'rtl') => SetLetters;

/** Chooses the forms of letters and where they stand: kerning, ligatures, joined letters, marks on their letters. */
export function shaperOf(description: HeadlineFont): Shaper {
  const face = new Face(new Blob(readFont(description)));
  const unitsPerSize = face.upem / description.scale;
  const font = new Font(face);
  const buffer = new Buffer();
  const outlines = new Map<number, Outline>();
  const outlineOf = (glyph: number) => {
    const outline = outlines.get(glyph) ?? glyphOutline(font.glyphToJson(glyph), unitsPerSize);
    outlines.set(glyph, outline);
    return outline;
  };
  return (text, direction) => {
    buffer.reset();
    buffer.addText(text);
    buffer.setDirection(direction === 'ltr' ? Direction.LTR : Direction.RTL);
    // Else the language of the machine would have its say in the forms.
    buffer.setLanguage('und');
    buffer.guessSegmentProperties();
    shape(font, buffer);
    let width = 0;
    const letters = buffer.getGlyphInfosAndPositions().map(({ codepoint, xAdvance = 0, xOffset = 0, yOffset = 0 }) => {
      const letter = { outline: outlineOf(codepoint), x: width + xOffset / unitsPerSize, y: -yOffset / unitsPerSize };
      width += xAdvance / unitsPerSize + description.spacing;
      return letter;
    });
    return { letters, width };
  };
}
