import { describe, expect, test } from 'vitest';
import { photoPages } from '../../src/photos/photo-pages.ts';
import { photoSources } from '../../src/photos/photo-sources.ts';

const photo = {
  name: 'harbour',
  digest: '0123456789abcdef',
  width: 1000,
  height: 500,
  path: 'articles/lake/harbour.jpg',
  source: null,
};

describe('the files of a photo', () => {
  test('lie under the article’s address, named by the photo, its contents and the width', () => {
    const { avif, fallback } = photoSources(photo, '/2025/03/winter-ferry/');
    expect(avif[2]).toEqual({ url: '/2025/03/winter-ferry/harbour-01234567-720.avif', width: 720 });
    expect(fallback).toBe('/2025/03/winter-ferry/harbour-01234567-1000.jpg');
  });

  test('are never wider than the original, which is the last of them', () => {
    const widths = (width: number) => photoSources({ ...photo, width }, '/a/').webp.map((source) => source.width);
    expect(widths(1000)).toEqual([320, 480, 720, 960, 1000]);
    expect(widths(5000)).toEqual([320, 480, 720, 960, 1280, 1600]);
    expect(widths(640)).toEqual([320, 480, 640]);
    expect(widths(100)).toEqual([100]);
  });

  test('have each one page, though a photo is at the head and in the text', () => {
    const article = { url: '/2025/03/winter-ferry/', photo, pictures: { 'harbour.jpg': photo } };
    const pages = photoPages([article], 'avif', '/paper/content');
    const { avif } = photoSources(photo, article.url);
    expect(pages.map(({ params }) => `/${params.year}/${params.month}/${params.slug}/${params.picture}.avif`)).toEqual(
      avif.map(({ url }) => url),
    );
  });

  test('are none for a caption without a photo', () => {
    const none = { path: null, name: '', digest: '', width: 0, height: 0, source: null };
    expect(
      photoPages([{ url: '/2025/03/winter-ferry/', photo: none, pictures: {} }], 'webp', '/paper/content'),
    ).toEqual([]);
  });
});
