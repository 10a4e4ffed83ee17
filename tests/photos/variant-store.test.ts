import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, onTestFinished, test } from 'vitest';
import { pictureDigest } from '../../src/photos/picture-digest.ts';
import { storedVariant } from '../../src/photos/variant-store.ts';

const picture = (background: string) =>
  sharp({ create: { width: 64, height: 32, channels: 3, background } })
    .png()
    .toBuffer();

test('a picture that was saved since it was read is not kept under the name of what it was', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'broadsheet-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'gull.png');
  const [before, after] = [await picture('#204060'), await picture('#602040')];
  const request = { file, digest: pictureDigest(before, null), source: null, width: 32, height: null };
  await writeFile(file, after);
  const store = join(folder, 'store');
  await expect(storedVariant({ ...request, format: 'webp' }, store)).rejects.toThrow(
    `${file} was changed while the paper was printed. Build again.`,
  );
  expect(await readdir(store, { recursive: true }).catch(() => [])).toEqual([]);
  await writeFile(file, before);
  const made = await storedVariant({ ...request, format: 'webp' }, store);
  expect(await sharp(made).metadata()).toMatchObject({ format: 'webp', width: 32, height: 16 });
  // What is kept needs the picture no more.
  await rm(file);
  expect(Buffer.from(await storedVariant({ ...request, format: 'webp' }, store)).equals(made)).toBe(true);
});
