import { hash } from 'node:crypto';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { headlinePages, headlineSource } from '../../src/photos/headline-pages.ts';
import { headlinePicture } from '../../src/photos/headline-picture.ts';
import { headlineWords } from '../../src/photos/headline-words.ts';
import type { HeadlineWords } from '../../src/photos/headline-words.ts';
import { headlineType } from '../../src/photos/typeface.ts';

const type = headlineType();
const facts = {
  url: '/2026/11/ferry/',
  name: 'The Lake Courier',
  kicker: 'Town',
  headline: 'Winter ferry returns',
  direction: 'ltr' as const,
};

const words: HeadlineWords = {
  name: facts.name,
  kicker: facts.kicker,
  headline: facts.headline,
  direction: 'ltr',
};
const arabicWords: HeadlineWords = {
  name: 'بريد البحيرة',
  kicker: 'المدينة',
  headline: 'عودة عبّارة Alder بعد 71 يومًا من الجليد على الخليج',
  direction: 'rtl',
};

/** Part of the picture between two heights that is dark, from 0 to 1. */
async function ink(picture: Buffer, top: number, bottom: number): Promise<number> {
  const rows = { left: 0, top, width: 1200, height: bottom - top };
  const bytes = await sharp(picture).extract(rows).greyscale().raw().toBuffer();
  return bytes.filter((lightness) => lightness < 128).length / bytes.length;
}

/** The first and the last column that is dark between two heights, rules left out. */
async function sidesOf(picture: Buffer, top: number, bottom: number): Promise<{ left: number; right: number }> {
  const rows = { left: 0, top, width: 1200, height: bottom - top };
  const pixels = await sharp(picture).extract(rows).greyscale().raw().toBuffer();
  const columns = Array.from(pixels, (lightness, at) => (lightness < 128 ? at % 1200 : -1)).filter((at) => at >= 0);
  return {
    left: columns.reduce((one, other) => Math.min(one, other)),
    right: columns.reduce((one, other) => Math.max(one, other)),
  };
}

describe('the picture of an article without a photo', () => {
  test('is 1,200 by 630 pixels of PNG, with the name, the section and the headline in ink', async () => {
    const picture = headlinePicture(words, type);
    expect(await sharp(picture).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
    expect(picture.length).toBeLessThan(60_000);
    for (const [top, bottom] of [
      [60, 110],
      [165, 205],
      [230, 350],
    ] as const) {
      expect(await ink(picture, top, bottom), `${top} to ${bottom}`).toBeGreaterThan(0.005);
    }
    expect(await ink(picture, 0, 50)).toBe(0);
  });

  test('has the same bytes each time it is drawn, and on every machine', () => {
    const latin = { ...words, kicker: 'Opinion', headline: 'Šibenik’s “fjord” — 5 ﬁrst ferries' };
    const digests = () => [latin, arabicWords].map((of) => hash('sha256', headlinePicture(of, type)));
    expect(digests()).toEqual([
      '2a36f1ef3b2eb551b6b995778924596d3f86d1b56bdf4c3da4c9ed9d52697008',
      '47bb4bd997df08e39fa21d7f2fcf424a580550c4337887198afb79175f66e329',
    ]);
    expect(digests()).toEqual(digests());
  });

  test('is indexed in sixteen colours, from paper to full ink and to the colour of labels', async () => {
    const picture = headlinePicture(words, type);
    expect(await sharp(picture).metadata()).toMatchObject({ isPalette: true, bitsPerSample: 4 });
    const { data } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    const colours = new Set(data.toString('hex').match(/.{6}/g));
    expect(colours.size).toBe(16);
    expect([...colours]).toEqual(expect.arrayContaining(['fcfaf7', '191410', '8f1d18']));
  });

  test('takes a few milliseconds of one core', () => {
    const times = Array.from({ length: 15 }, (_, number) => {
      const start = process.cpuUsage();
      headlinePicture({ ...words, kicker: null, headline: `${facts.headline} in ${number} days` }, type);
      return process.cpuUsage(start).user / 1000;
    });
    expect(times.sort((one, other) => one - other)[7]).toBeLessThan(12);
  });

  test('draws a line to its last letter', async () => {
    const { left, right } = await sidesOf(headlinePicture(words, type), 50, 110);
    expect(right - left).toBeCloseTo(type.measure(words.name) * 50, -1);
  });

  test('lies below the article’s address, under a name that its words make', () => {
    const source = headlineSource(facts);
    expect(source).toMatchObject({ width: 1200, height: 630, alt: 'Winter ferry returns' });
    expect(source?.url).toMatch(/^\/2026\/11\/ferry\/headline-[0-9a-f]{8}-1200x630\.png$/);
    expect(headlinePages([facts]).map(({ params }) => `${params.picture}.png`)).toEqual([
      source?.url.split('/').at(-1),
    ]);
    expect(headlineSource({ ...facts, headline: 'Winter ferry stays' })?.url).not.toBe(source?.url);
    expect(headlineSource({ ...facts, name: 'The Bay Courier' })?.url).not.toBe(source?.url);
  });
});

describe('the picture of an article from right to left', () => {
  test('begins each of its lines at the right edge', async () => {
    const picture = headlinePicture(arabicWords, type);
    const lines = [
      [40, 122],
      [160, 215],
      [232, 350],
      [385, 500],
    ] as const;
    for (const [top, bottom] of lines) {
      const { left, right } = await sidesOf(picture, top, bottom);
      expect(right, `from ${top}`).toBeGreaterThan(1118);
      expect(right, `from ${top}`).toBeLessThanOrEqual(1130);
      expect(left, `from ${top}`).toBeGreaterThanOrEqual(72);
    }
  });

  test('holds five lines with every vowel written, and their marks', async () => {
    const headline = 'وَأَرْبَعٍ وَعِشْرِينَ سَاعَةً مِنَ ٱلْأَذَانِ '.repeat(12).trim();
    const picture = headlinePicture({ ...arabicWords, headline }, type);
    expect(await ink(picture, 555, 590)).toBeGreaterThan(0.02);
    expect(await ink(picture, 612, 630)).toBe(0);
    const { left, right } = await sidesOf(picture, 130, 630);
    expect([left >= 72, right <= 1130]).toEqual([true, true]);
  });

  test('has the name of a paper in Latin letters at that edge too, and begins at the left for an English article', async () => {
    const latinName = await sidesOf(headlinePicture({ ...arabicWords, name: facts.name }, type), 40, 122);
    expect(latinName.right).toBeGreaterThan(1120);
    const english = headlinePicture({ ...words, name: arabicWords.name }, type);
    expect((await sidesOf(english, 40, 122)).left).toBeLessThan(80);
    expect((await sidesOf(english, 230, 350)).left).toBeLessThan(80);
  });

  test('has the words of the headline as they are read, with signs that join letters or keep them apart', () => {
    const persian = { ...facts, headline: 'کتاب\u200Cها \u2067بازگشت\u2069 ۱۲', direction: 'rtl' as const };
    expect(headlineWords(persian, 'rtl')?.headline).toBe(persian.headline);
    expect(headlineSource(persian)?.alt).toBe(persian.headline);
  });
});

describe('words that the type has no letters for', () => {
  test.each([
    ['another script from right to left', 'המעבורת חזרה', 'rtl'],
    ['one letter of another script in an Arabic headline', 'عودة א العبارة', 'rtl'],
    ['another script', 'Паром вернулся', 'ltr'],
    ['one letter of another script', 'The Δ of the lake', 'ltr'],
  ] as const)('leave the name of the paper alone on the picture: %s', async (_, headline, direction) => {
    const left = headlineWords({ ...facts, headline }, direction);
    expect(left).toEqual({ name: 'The Lake Courier', kicker: null, headline: null, direction });
    if (left !== null) expect(await ink(headlinePicture(left, type), 240, 360)).toBeGreaterThan(0.02);
    expect(headlineSource({ ...facts, headline, direction })?.alt).toBe('The Lake Courier');
  });

  test('are left out where they are no letters', () => {
    expect(headlineWords({ ...facts, headline: 'Ferry 🚢 back\u00AD again', kicker: 'Город' }, 'ltr')).toEqual({
      name: 'The Lake Courier',
      kicker: null,
      headline: 'Ferry back again',
      direction: 'ltr',
    });
  });

  test('make no picture where the name of the paper has none of its letters either', () => {
    const hebrew = { ...facts, name: 'דואר האגם', headline: 'המעבורת חזרה', direction: 'rtl' as const };
    expect(headlineSource(hebrew)).toBeNull();
    expect(headlinePages([hebrew])).toEqual([]);
    expect(headlineSource({ ...hebrew, name: 'Courier דואר' })?.alt).toBe('Courier דואר');
  });
});
