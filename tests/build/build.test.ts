import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, onTestFinished, test } from 'vitest';
import { paperCache } from '../../src/collections/paper-cache.ts';
import { paper, siteYaml, text } from '../collections/paper.ts';
import { write } from '../collections/write-files.ts';
import { root, runCommand } from './run-command.ts';

const minutes = 60_000;
const gulls = 'The gulls were counted on Friday.';
const photo = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#336699' } })
  .withExif({ IFD0: { Artist: 'Kim Roe of Quay Street' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' } })
  .jpeg()
  .toBuffer();

/** An output folder alone in another, outside the checkout; it and what the build remembers are gone after the test. */
async function outputFor(contentDirectory: string, name: string): Promise<string> {
  const outputDirectory = join(await paper({}), 'out', name);
  await mkdir(dirname(outputDirectory));
  const remembered = paperCache({ contentDirectory, outputDirectory });
  onTestFinished(() => rm(join(root, remembered), { recursive: true, force: true }));
  return outputDirectory;
}

/** Every file of a site, by its path. */
async function filesOf(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1))
    .sort();
}

describe('npm run build', () => {
  test(
    'prints a second newspaper outside the checkout, keeps it whole through a mistake, and mixes it with no other',
    async () => {
      const here = await paper({
        'articles/lake/gull-count.txt': text(
          'Gulls counted',
          'November 8, 2024',
          `LONDON, Nov. 8 (Reuters) - ${gulls}`,
        ),
        'articles/lake/gull-count.jpg': photo,
        'articles/lake/ice-road.txt': text(
          'The ice road opens',
          'Dateline: TWO HARBORS, Minn. (Lake Wire)\n\nNovember 9, 2024',
          'Photo: gull-count.jpg\n\nThe road opened on Friday.',
        ),
        'articles/lake/frozen-news.txt': text('News under seal', 'November 9, 2024').replace(
          '\n\nBy',
          '\n\nEmbargo: 2025-06-01\n\nBy',
        ),
      });
      const letter = (name: string, date: string) => `By ${name}, Fenwick\n${date}\n\nI counted them too.\n`;
      await write(here, {
        'letters/gull-count/seen.txt': letter('Ida Seen', 'November 30, 2024'),
        'letters/gull-count/ahead.txt': letter('Ida Ahead', 'March 1, 2025'),
      });
      const OUT_DIR = await outputFor(here, 'public');
      const variables = {
        CONTENT_DIR: here,
        OUT_DIR,
        BASE_PATH: '/far/',
        SITE_URL: 'https://far.example',
        BUILD_NOW: '2024-12-01T00:00:00Z',
      };

      const first = await runCommand('build', [], variables);
      expect(first.stderr).not.toContain('[ERROR]');
      expect(first.stdout).toMatch(
        /Printed \d+ pages into .* in [\d.]+ s; 0 kept, 0 removed; \d+ MB at most\.\n(\d+) of \1 files made, \1 of them changed; 0 removed, with their copies\.\nNext due: 2024-12-01T05:00:00.000Z; build again then\.\n$/,
      );
      expect(first.status).toBe(0);
      const files = await filesOf(OUT_DIR);
      expect(files).toEqual(
        expect.arrayContaining(['index.html', '2024/11/gull-count/index.html', '2024/11/ice-road/index.html']),
      );
      expect(files.filter((file) => file.includes('frozen-news'))).toEqual([]);
      const page = await readFile(join(OUT_DIR, '2024/11/gull-count/index.html'), 'utf8');
      expect(page.includes('Gulls counted')).toBe(true);
      expect(page.includes('https://far.example/far/2024/11/gull-count/')).toBe(true);
      expect([page.includes('Ida Seen'), page.includes('Ida Ahead')]).toEqual([true, false]);

      expect(page).toContain(`<p><span class="place">LONDON</span>, Nov. 8 (Reuters) — ${gulls}</p>`);
      const icePage = await readFile(join(OUT_DIR, '2024/11/ice-road/index.html'), 'utf8');
      expect(icePage).toContain('<p><span class="place">TWO HARBORS, Minn.</span> (Lake Wire) — The road opened');

      // Every picture that the page names is there, and none says where it was taken, or by whom.
      const named = [...page.matchAll(/\/far\/(2024\/11\/gull-count\/[\w-]+\.(?:avif|webp|jpg))/g)].map(
        ([, path]) => path ?? '',
      );
      const pictures = files.filter((file) => /\/gull-count\/.*\.(?:avif|webp|jpg)$/.test(file));
      expect(new Set(named)).toEqual(new Set(pictures));
      for (const picture of pictures) {
        const bytes = await readFile(join(OUT_DIR, picture));
        expect(bytes.includes('Quay Street') || bytes.includes('Exif')).toBe(false);
      }
      expect(await readdir(dirname(OUT_DIR))).toEqual(['.public.next-due', '.public.printed-by', 'public']);

      await write(here, {
        'articles/lake/ice-road.txt': text('The ice road opens', 'November 31, 2024'),
        'authors/kim.yaml': 'nmae: Kim\n',
      });
      await write(here, { 'site.yaml': siteYaml.replace('New_York', 'New_Yrok') });
      // The second build knows the folder as its own.
      const broken = await runCommand('build', [], variables);
      expect(broken.status).toBe(1);
      for (const place of ['articles/lake/ice-road.txt:5:', 'authors/kim.yaml:1:1', 'site.yaml:4:11'])
        expect(broken.stderr).toContain(place);
      expect(broken.stderr).toContain('3 errors in the content folder, the first at articles/lake/ice-road.txt:5:');
      expect(await filesOf(OUT_DIR)).toEqual(files);
      expect(await readdir(dirname(OUT_DIR))).toEqual(['.public.next-due', '.public.printed-by', 'public']);

      const other = await paper({ 'articles/lake/owl-count.txt': text('Owls counted') });
      const otherOut = await outputFor(other, 'other');
      const second = await runCommand('build', [], { CONTENT_DIR: other, OUT_DIR: otherOut });
      expect(second.status).toBe(0);
      expect(second.stdout + second.stderr).not.toContain('[WARN]');
      const pages = (await filesOf(otherOut)).filter((file) => file.endsWith('.html'));
      expect(pages).toContain('2024/11/owl-count/index.html');
      for (const file of pages) {
        expect(/gull-count|ice-road/.test(await readFile(join(otherOut, file), 'utf8')), file).toBe(false);
      }
    },
    3 * minutes,
  );

  test(
    'waits for another build that is printing into the same folder, and says so',
    async () => {
      const CONTENT_DIR = await paper({ 'site.yaml': 'name: 1\n' });
      const OUT_DIR = await outputFor(CONTENT_DIR, 'dist');
      const lock = join(dirname(OUT_DIR), '.dist.lock');
      await writeFile(lock, String(process.pid));
      // The other build ends once this one has said that it waits.
      const { status, stderr } = await runCommand(
        'build',
        [],
        { CONTENT_DIR, OUT_DIR },
        () => void rm(lock, { force: true }),
      );
      expect(stderr).toMatch(/^Another build \(process \d+\) is printing into this folder; waiting for its end/);
      expect(stderr).toContain('site.yaml:1:7');
      expect(status).toBe(1);
    },
    minutes,
  );

  test(
    'refuses to print over the content or the person’s own folder before it touches anything',
    async () => {
      const CONTENT_DIR = await paper({ 'articles/lake/gull-count.txt': text('Gulls counted') });
      const HOME = await paper({ 'letter.txt': 'Mine.' });
      for (const OUT_DIR of ['/', CONTENT_DIR, dirname(CONTENT_DIR), root, dirname(root), HOME]) {
        const { status, stdout, stderr } = await runCommand('build', [], { CONTENT_DIR, HOME, OUT_DIR });
        expect([status, stdout]).toEqual([1, '']);
        expect(stderr).toBe(
          `Unexpected OUT_DIR \`${OUT_DIR}\`, expected a folder of its own, such as \`dist\`: what is in it is replaced\n`,
        );
      }
      const mine = await paper({ 'site/letter.txt': 'Mine.' });
      const refused = await runCommand('build', [], { CONTENT_DIR, HOME, OUT_DIR: join(mine, 'site') });
      expect([refused.status, refused.stdout]).toEqual([1, '']);
      expect(refused.stderr).toContain('site`, which holds `letter.txt`, expected a folder that is missing, empty or');
      expect(await filesOf(mine)).toEqual(['site.yaml', 'site/letter.txt']);
      expect(await filesOf(HOME)).toEqual(['letter.txt', 'site.yaml']);
      expect(await filesOf(CONTENT_DIR)).toEqual(['articles/lake/gull-count.txt', 'site.yaml']);
    },
    minutes,
  );
});
