import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { Blob, Face } from 'harfbuzzjs';
import { describe, expect, test } from 'vitest';
import { charactersOf } from '../../src/photos/characters-of-font.ts';
import type { Outline } from '../../src/photos/glyph-outline.ts';
import { headlineType } from '../../src/photos/typeface.ts';

const type = headlineType();

const shapes: Outline[] = [];

/** Names an outline by a number; each form of a letter has one outline. */
function shapeOf(outline: Outline): number {
  if (!shapes.includes(outline)) shapes.push(outline);
  return shapes.indexOf(outline);
}

/** The forms of the letters of a line from left to right, without spaces. */
function forms(line: string, direction: 'ltr' | 'rtl' = 'rtl'): number[] {
  const [set] = type.set([line], direction);
  return (set?.letters ?? []).filter(({ outline }) => outline.length > 0).map(({ outline }) => shapeOf(outline));
}

const heights = (outline: Outline): number[] => outline.flatMap((line) => line.filter((_, at) => at % 2 === 1));

describe('Arabic letters', () => {
  test.each(['ع', 'ه', 'ح', 'م'])(
    '%s has other forms at the beginning, in the middle, at the end and alone',
    (letter) => {
      const [end, middle, beginning] = [...forms(letter.repeat(3))];
      const [alone] = forms(letter);
      expect(new Set([beginning, middle, end, alone]).size).toBe(4);
      expect(forms(letter.repeat(2))).toEqual([end, beginning]);
    },
  );

  test('join over no space, and not where a sign keeps them apart', () => {
    const [alone] = forms('ع');
    expect(forms('ع ع')).toEqual([alone, alone]);
    expect(forms('ع\u200Cع')).toEqual([alone, alone]);
    expect(forms('ع\u200D')).toEqual([forms('عع').at(-1)]);
  });

  test('are closed up: one ends where the next begins, with nothing between', () => {
    const [line] = type.set(['سسسس'], 'rtl');
    const edges = line?.letters.map(({ outline, x }) => {
      const columns = outline.flatMap((part) => part.filter((_, at) => at % 2 === 0));
      return [x + Math.min(...columns), x + Math.max(...columns)];
    });
    expect(edges).toHaveLength(4);
    for (const [at, [, right = 0] = []] of edges?.slice(0, -1).entries() ?? []) {
      expect(edges?.[at + 1]?.[0]).toBeLessThanOrEqual(right + 0.001);
    }
  });

  test('lam before alef, and alef after lam, have forms of their own', () => {
    const [alef, lam] = forms('لا');
    expect(forms('ساع')[1]).not.toBe(alef);
    expect(forms('لس').at(-1)).not.toBe(lam);
  });

  test('have their marks over and under them, within their width', () => {
    const [plain] = type.set(['س'], 'rtl');
    for (const [mark, over] of [
      ['\u064E', true],
      ['\u0651', true],
      ['\u0650', false],
    ] as const) {
      const [marked] = type.set([`س${mark}`], 'rtl');
      expect(marked?.width).toBe(plain?.width);
      const letter = marked?.letters.find(({ outline }) => outline === plain?.letters[0]?.outline);
      const sign = marked?.letters.find((one) => one !== letter);
      if (letter === undefined || sign === undefined) throw new Error('There is no mark.');
      const [of, rows] = [letter, sign].map(({ outline, y }) => heights(outline).map((row) => y + row));
      if (over) expect(Math.max(...(rows ?? []))).toBeLessThan(Math.min(...(of ?? [])));
      else expect(Math.min(...(rows ?? []))).toBeGreaterThan(0);
      expect(sign.x).toBeGreaterThan(0);
      expect(sign.x).toBeLessThan(marked?.width ?? 0);
    }
  });
});

describe('a line of both directions', () => {
  test('runs from right to left but for its names and figures', () => {
    const line = forms('مكتبة Harbor بعد 71 عامًا');
    const words = [forms('عامًا'), forms('71', 'ltr'), forms('بعد'), forms('Harbor', 'ltr'), forms('مكتبة')];
    expect(line).toEqual(words.flat());
  });

  test('has an Arabic name in a headline from left to right', () => {
    const line = forms('The Song يا بحر Returns', 'ltr');
    expect(line).toEqual(['The', 'Song', 'بحر', 'يا', 'Returns'].flatMap((word) => forms(word, 'ltr')));
  });

  test('has brackets and quotation marks that open towards its beginning', () => {
    expect(forms('(نعم)')).toEqual(forms('(نعم)', 'ltr'));
    expect(forms('«نعم»').at(-1)).toBe(forms('م»', 'ltr').at(-1));
  });

  test('is decided over the whole headline: figures after Arabic letters run with them, on the next line too', () => {
    const figures = (lines: string[]) =>
      type
        .set(lines, 'rtl')
        .at(-1)
        ?.letters.map(({ outline }) => shapeOf(outline));
    expect(figures(['10-15'])).toEqual(forms('10-15', 'ltr'));
    expect(figures(['من يوم', '10-15'])).toEqual(forms('15-10', 'ltr'));
  });

  test('is as wide as its words', () => {
    const text = 'مكتبة “Harbor” بعد 71 عامًا (و١٢ يومًا)';
    expect(type.set([text], 'rtl')[0]?.width).toBeCloseTo(type.measure(text), 1);
  });
});

test('Latin letters are kerned and have ligatures', () => {
  expect(type.measure('AV')).toBeLessThan(type.measure('A') + type.measure('V'));
  expect(forms('fi', 'ltr')).toHaveLength(1);
});

test('the characters read from a font are those that HarfBuzz finds in it', () => {
  const fonts = readdirSync('src/styles/fonts').filter((file) => file.endsWith('.ttf'));
  expect(fonts).toHaveLength(4);
  for (const file of fonts) {
    const font = readFileSync(`src/styles/fonts/${file}`);
    const found = Array.from(new Face(new Blob(font)).collectUnicodes());
    expect(
      Array.from(charactersOf(font)).sort((one, other) => one - other),
      file,
    ).toEqual(found);
  }
});

test('HarfBuzz is loaded where a picture is drawn, not where its address is asked for', () => {
  const program = `
    import { registerHooks } from 'node:module';
    let loaded = false;
    registerHooks({ resolve: (name, context, next) => ((loaded ||= name === 'harfbuzzjs'), next(name, context)) });
    const { headlineResponse, headlineSource, headlinePages } = await import('./src/photos/headline-pages.ts');
    const facts = { url: '/2026/11/a/', name: 'Courier', kicker: 'Town', headline: 'Ferry ${Date.now()}', direction: 'ltr' };
    const source = headlineSource(facts);
    const before = loaded;
    await headlineResponse(headlinePages([facts])[0].props.words);
    console.log(JSON.stringify([source.alt, before, loaded]));`;
  const said = execFileSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8' });
  expect(JSON.parse(said)).toEqual([expect.stringContaining('Ferry'), false, true]);
});
