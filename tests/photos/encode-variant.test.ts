import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { encodeVariant } from '../../src/photos/encode-variant.ts';
import { readPicture } from '../../src/photos/read-picture.ts';
import { pictureFormats } from '../../src/photos/photo-variants.ts';

const secret = 'Kim Roe, 12 Quay Street';

/** A picture turned on its side, red above and blue below when upright, with a place, a name and a wide profile. */
async function original(): Promise<Buffer> {
  const half = (background: string) => ({ create: { width: 40, height: 60, channels: 3 as const, background } });
  const right = await sharp(half('blue')).png().toBuffer();
  return sharp({ create: { width: 80, height: 60, channels: 3, background: 'red' } })
    .composite([{ input: right, left: 40, top: 0 }])
    .withMetadata({ orientation: 6 })
    .withIccProfile('p3')
    .withExif({
      IFD0: { Artist: secret, Copyright: secret },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1', GPSLongitudeRef: 'W', GPSLongitude: '0/1 7/1 0/1' },
    })
    .withXmp(
      `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="51,30N"/></rdf:RDF></x:xmpmeta>`,
    )
    .jpeg()
    .toBuffer();
}

describe.each(pictureFormats)('a published %s', (format) => {
  test('has no place, no name and no other metadata in its bytes', async () => {
    const from = await original();
    const before = await sharp(from).metadata();
    expect([before.exif, before.xmp, before.icc].every((block) => block !== undefined)).toBe(true);
    expect(from.includes(secret)).toBe(true);

    const made = await encodeVariant(from, format, 30);
    const { exif, xmp, iptc, icc, orientation } = await sharp(made).metadata();
    expect({ exif, xmp, iptc, icc }).toEqual({ exif: undefined, xmp: undefined, iptc: undefined, icc: undefined });
    expect(orientation ?? 1).toBe(1);
    for (const mark of [secret, 'GPS', 'Exif\0', 'EXIF', 'xmpmeta', 'Photoshop', 'ns.adobe.com']) {
      expect(made.includes(mark), mark).toBe(false);
    }
  });

  test('of a picture that a machine has made keeps that mark, and nothing else', async () => {
    const term = 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia';
    const from = await sharp(await original())
      .keepMetadata()
      .withXmp(
        `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" xmlns:dc="http://purl.org/dc/elements/1.1/" dc:source="${secret}" Iptc4xmpExt:DigitalSourceType="${term}"/></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`,
      )
      .jpeg()
      .toBuffer();
    const made = await encodeVariant(from, format, 30);
    expect(await readPicture(made)).toMatchObject({ source: 'machine', caption: '', creator: '' });
    const { exif, iptc, icc } = await sharp(made).metadata();
    expect({ exif, iptc, icc }).toEqual({ exif: undefined, iptc: undefined, icc: undefined });
    expect(made.includes(secret)).toBe(false);
    expect(made.includes(term)).toBe(true);
  });

  test('is upright, in sRGB, and as wide as asked', async () => {
    const made = await encodeVariant(await original(), format, 30);
    const { data, info } = await sharp(made).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([30, 40]);
    const pixel = (x: number, y: number) => [
      ...data.subarray((y * 30 + x) * info.channels, (y * 30 + x) * info.channels + 3),
    ];
    const [top, bottom] = [pixel(15, 5), pixel(15, 35)];
    expect(top[0]).toBeGreaterThan(200);
    expect(bottom[2]).toBeGreaterThan(200);
  });

  test('is never wider than the original', async () => {
    const { width } = await sharp(await encodeVariant(await original(), format, 1600)).metadata();
    expect(width).toBe(60);
  });
});

test('a transparent picture is white, not black, as a JPEG', async () => {
  const clear = await sharp({ create: { width: 8, height: 8, channels: 4, background: '#00000000' } })
    .png()
    .toBuffer();
  const { data } = await sharp(await encodeVariant(clear, 'jpeg', 8))
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect(data[0]).toBeGreaterThan(250);
});

test('a picture full of small things is held to a weight that a page can carry', async () => {
  const noise = await sharp({
    create: {
      width: 240,
      height: 160,
      channels: 3,
      background: 'grey',
      noise: { type: 'gaussian', mean: 128, sigma: 30 },
    },
  })
    .png()
    .toBuffer();
  const made = await encodeVariant(noise, 'avif', 240);
  const once = await sharp(noise).avif({ quality: 45, effort: 1 }).toBuffer();
  expect(once.length / (240 * 160)).toBeGreaterThan(0.07);
  expect(made.length).toBeLessThan(once.length * 0.85);
});
