import { randomBytes } from 'node:crypto';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { readPicture } from '../../src/photos/read-picture.ts';

const blank = (width = 60, height = 40) => sharp({ create: { width, height, channels: 3, background: '#336699' } });

const xmp = (inner: string) => `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
 xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
 xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/">${inner}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;
const inLanguage = (key: string, value: string) =>
  `<${key}><rdf:Alt><rdf:li xml:lang="x-default">${value}</rdf:li></rdf:Alt></${key}>`;
const words = xmp(
  `${inLanguage('dc:description', 'Gulls &amp; terns at O&#39;Hara&#x2019;s pier.')}
   <dc:creator><rdf:Seq><rdf:li>Fédèle Roe</rdf:li></rdf:Seq></dc:creator>
   <photoshop:Credit>Fédèle Roe/Reuters</photoshop:Credit>
   ${inLanguage('Iptc4xmpCore:AltTextAccessibility', 'Two gulls on a post')}`,
);

/** A JPEG with an old IPTC record in front of its picture. */
async function withIptc(fields: Record<number, Buffer>): Promise<Buffer> {
  const jpeg = await blank().jpeg().toBuffer();
  const record = Buffer.concat(
    Object.entries(fields).map(([field, value]) => {
      const head = Buffer.from([0x1c, 2, Number(field), 0, 0]);
      head.writeUInt16BE(value.length, 3);
      return Buffer.concat([head, value]);
    }),
  );
  const size = Buffer.alloc(4);
  size.writeUInt32BE(record.length);
  const block = Buffer.concat([Buffer.from('Photoshop 3.0\0' + '8BIM\x04\x04\0\0', 'latin1'), size, record]);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(block.length + 2);
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xed]), length, block, jpeg.subarray(2)]);
}

describe('a picture', () => {
  test('has its size after it was turned upright', async () => {
    const turned = await blank(60, 40).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect(await readPicture(turned)).toMatchObject({ width: 40, height: 60 });
  });

  test.each(['jpeg', 'png', 'webp', 'avif'] as const)(
    'tells caption, creator, agency and alternative text in %s',
    async (format) => {
      const bytes = await blank().withXmp(words).toFormat(format).toBuffer();
      expect(await readPicture(bytes)).toMatchObject({
        caption: "Gulls & terns at O'Hara’s pier.",
        creator: 'Fédèle Roe',
        agency: 'Reuters',
        alt: 'Two gulls on a post',
      });
    },
  );

  test.each([
    ['http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia', 'machine'],
    ['http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia', 'partly-machine'],
    ['http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture', null],
  ])('tells by %s what has made it', async (term, source) => {
    const bytes = await blank()
      .withXmp(xmp(`<Iptc4xmpExt:DigitalSourceType>${term}</Iptc4xmpExt:DigitalSourceType>`))
      .jpeg()
      .toBuffer();
    expect(await readPicture(bytes)).toMatchObject({ source });
  });

  test('never takes its caption for alternative text', async () => {
    const bytes = await blank()
      .withXmp(xmp(inLanguage('dc:description', 'Gulls.')))
      .jpeg()
      .toBuffer();
    expect(await readPicture(bytes)).toMatchObject({ caption: 'Gulls.', alt: null });
  });

  test('tells the words of an old IPTC record, in UTF-8 and in Windows-1252', async () => {
    const utf8 = await withIptc({
      80: Buffer.from('Fédèle Roe'),
      110: Buffer.from('AP'),
      120: Buffer.from('Black Cañon.'),
    });
    expect(await readPicture(utf8)).toMatchObject({
      caption: 'Black Cañon.',
      creator: 'Fédèle Roe',
      agency: 'AP',
      alt: null,
    });
    const latin = await withIptc({ 80: Buffer.from('F\xe9d\xe8le Roe', 'latin1') });
    expect(await readPicture(latin)).toMatchObject({ creator: 'Fédèle Roe' });
  });

  test('with a record that is cut off says nothing of it', async () => {
    const bytes = await withIptc({ 80: Buffer.from('Kim Roe') });
    const at = bytes.indexOf('8BIM');
    bytes.writeUInt16BE(0x7000, at + 15);
    expect(await readPicture(bytes)).toMatchObject({ caption: '', width: 60 });
  });

  test('that is cut off, is noise, or is something else is a fault, never a crash', async () => {
    const jpeg = await blank(600, 400).jpeg().toBuffer();
    expect(await readPicture(jpeg.subarray(0, 700))).toMatchObject({ rule: 'picture-unreadable' });
    expect(await readPicture(Buffer.concat([jpeg.subarray(0, 4), randomBytes(4000)]))).toMatchObject({
      rule: 'picture-unreadable',
    });
    expect(await readPicture(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toMatchObject({
      rule: 'picture-kind',
    });
    expect(await readPicture(Buffer.from('GIF89a'))).toMatchObject({ rule: 'picture-kind' });
    expect(await readPicture(new Uint8Array())).toMatchObject({ rule: 'picture-kind' });
  });

  test('in HEIC, where it cannot be decoded, says what to save it as', async () => {
    const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic'), randomBytes(200)]);
    expect(await readPicture(heic)).toHaveProperty('rule');
  });

  test('of a billion pixels is a fault before anything is decoded', async () => {
    const png = await blank(8, 8).png().toBuffer();
    png.writeUInt32BE(40_000, 16);
    png.writeUInt32BE(40_000, 20);
    const begun = performance.now();
    const result = await readPicture(png);
    expect(result).toHaveProperty('rule');
    expect(performance.now() - begun).toBeLessThan(2000);
  });
});
