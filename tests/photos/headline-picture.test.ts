import { hash } from 'node:crypto';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { headlinePages, headlineSource } from '../../src/photos/headline-pages.ts';
import { headlinePicture, headlineWords } from '../../src/photos/headline-picture.ts';
import { headlineType } from '../../src/photos/typeface.ts';

const type = headlineType();
const facts = {
  url: '/2026/11/ferry/',
  name: 'The Lake Courier',
  kicker: 'Town',
  headline: 'Winter ferry returns',
  direction: 'ltr' as const,
};

/** Part of the picture between two heights that is dark, from 0 to 1. */
async function ink(picture: Buffer, top: number, bottom: number): Promise<number> {
  const rows = { left: 0, top, width: 1200, height: bottom - top };
  const bytes = await sharp(picture).extract(rows).greyscale().raw().toBuffer();
  return bytes.filter((lightness) => lightness < 128).length / bytes.length;
}

describe('the picture of an article without a photo', () => {
  test('is 1,200 by 630 pixels of PNG, with the name, the section and the headline in ink', async () => {
    const picture = headlinePicture({ name: facts.name, kicker: facts.kicker, headline: facts.headline }, type);
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
    const words = { name: facts.name, kicker: 'Opinion', headline: 'Šibenik’s “fjord” — 5 ﬁrst ferries' };
    const picture = headlinePicture(words, type);
    expect(headlinePicture(words, type).equals(picture)).toBe(true);
    expect(hash('sha256', picture)).toBe('2a88f90895444f5f9e56fcfc412e2ab827aa4e04d749e4d13a134ad4169e3a1b');
  });

  test('is indexed in sixteen colours, from paper to full ink and to the colour of labels', async () => {
    const picture = headlinePicture({ name: facts.name, kicker: facts.kicker, headline: facts.headline }, type);
    expect(await sharp(picture).metadata()).toMatchObject({ isPalette: true, bitsPerSample: 4 });
    const { data } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    const colours = new Set(data.toString('hex').match(/.{6}/g));
    expect(colours.size).toBe(16);
    expect([...colours]).toEqual(expect.arrayContaining(['fcfaf7', '191410', '8f1d18']));
  });

  test('takes a few milliseconds of one core', () => {
    const times = Array.from({ length: 15 }, (_, number) => {
      const start = process.cpuUsage();
      headlinePicture({ name: facts.name, kicker: null, headline: `${facts.headline} in ${number} days` }, type);
      return process.cpuUsage(start).user / 1000;
    });
    expect(times.sort((one, other) => one - other)[7]).toBeLessThan(12);
  });

  test('draws a line to its last letter', async () => {
    const name = 'The Lake Courier';
    const picture = headlinePicture({ name, kicker: null, headline: 'a' }, type);
    const line = await sharp(picture).extract({ left: 0, top: 50, width: 1200, height: 60 }).toBuffer();
    const { info } = await sharp(line).trim().toBuffer({ resolveWithObject: true });
    expect(info.width).toBeCloseTo(type.measure(name) * 50, -1);
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

describe('words that the type has no letters for', () => {
  test.each([
    ['right to left', 'عودة العبارة', 'rtl'],
    ['Latin letters in a text from right to left', 'Ferry', 'rtl'],
    ['another script', 'Паром вернулся', 'ltr'],
    ['one letter of another script', 'The Δ of the lake', 'ltr'],
  ] as const)('leave the name of the paper alone on the picture: %s', async (_, headline, direction) => {
    const words = headlineWords({ ...facts, headline }, direction, type);
    expect(words).toEqual({ name: 'The Lake Courier', kicker: null, headline: null });
    if (words !== null) expect(await ink(headlinePicture(words, type), 240, 360)).toBeGreaterThan(0.02);
    expect(headlineSource({ ...facts, headline, direction })?.alt).toBe('The Lake Courier');
  });

  test('are left out where they are no letters', () => {
    expect(headlineWords({ ...facts, headline: 'Ferry 🚢 back\u00AD again', kicker: 'Город' }, 'ltr', type)).toEqual({
      name: 'The Lake Courier',
      kicker: null,
      headline: 'Ferry back again',
    });
  });

  test('make no picture where the name of the paper has none of its letters either', () => {
    const arabic = { ...facts, name: 'بريد البحيرة', headline: 'عودة العبارة', direction: 'rtl' as const };
    expect(headlineSource(arabic)).toBeNull();
    expect(headlinePages([arabic])).toEqual([]);
    expect(headlineSource({ ...arabic, name: 'Courier بريد' })?.alt).toBe('Courier بريد');
  });
});
