import { expect, test } from 'vitest';
import { firstPicture } from '../../src/press/worker-file.ts';

const picture = (files: string) => `<picture><source type="image/avif" srcset="${files}" sizes="92vw">`;

test('of the first photo, the widest form up to 900 pixels is fetched ahead', () => {
  const html =
    picture('/a-320.avif 320w, /a-720.avif 720w, /a-960.avif 960w') + picture('/b-320.avif 320w, /b-720.avif 720w');
  expect(firstPicture(html)).toEqual(['/a-720.avif']);
});

test('of a photo with wide forms alone, the first is fetched ahead', () => {
  expect(firstPicture(picture('/a-1200.avif 1200w, /a-1600.avif 1600w'))).toEqual(['/a-1200.avif']);
});

test('for a page without a photo nothing is fetched ahead', () => {
  expect(firstPicture('<h1>No photo</h1>')).toEqual([]);
});
