import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { paper, siteYaml, text } from '../collections/paper.ts';
import { runCommand } from './run-command.ts';

const photo = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#336699' } })
  .jpeg()
  .toBuffer();

/** An article every part of which holds `word`, with a photo, a letter and an author of its own. */
function hidden(word: string, key: string): Record<string, string | Uint8Array> {
  return {
    [`articles/lake/${word}-story.txt`]: [
      `${word} headline`,
      `Topics: ${word}topic`,
      `Standfirst: A ${word} standfirst.`,
      `Formerly: /2020/01/${word}-former/`,
      `Photo: ${word}-photo.jpg`,
      `Alt: ${word} alt`,
      `Caption: ${word} caption. (${word}person/${word}agency)`,
      `By ${word[0]?.toUpperCase() ?? ''}${word.slice(1)} Roe`,
      `Correction: ${word} correction.`,
      key,
      '',
      `PORT ALDER (${word}) — The ${word} body.`,
      '',
    ].join('\n'),
    [`articles/lake/${word}-photo.jpg`]: photo,
    [`authors/${word}-roe.yaml`]: `name: ${word[0]?.toUpperCase() ?? ''}${word.slice(1)} Roe\nbio: Of ${word}.\n`,
    [`letters/${word}-story/one.txt`]: `By ${word}reader, Town\n\nNovember 10, 2024\n\nA ${word} letter.\n`,
  };
}

const words = {
  letter: 'zyxletter',
  draft: 'zyxdraft',
  future: 'zyxfuture',
  embargo: 'zyxembargo',
  expired: 'zyxexpired',
};

/** The bytes of a file, unpacked where they are packed. */
async function unpacked(path: string): Promise<Buffer> {
  const bytes = await readFile(path);
  if (path.endsWith('.br')) return brotliDecompressSync(bytes);
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
}

test(
  'nothing of an article that is not published is in any byte or name of the printed paper',
  async () => {
    const CONTENT_DIR = await paper({
      'site.yaml': siteYaml,
      'articles/lake/gull-count.txt': `${text('Gulls counted')}\n${Object.values(words)
        .filter((word) => word !== words.letter)
        .map((word) => `Related: ${word} headline`)
        .join('\n\n')}\n`,
      'letters/gull-count/later.txt': 'By Zyxletter Roe, Town\n\nDecember 8, 2024\n\nA zyxletter.\n',
      ...hidden(words.draft, 'Published: November 8, 2024\nStatus: draft'),
      ...hidden(words.future, 'Published: December 8, 2024'),
      ...hidden(words.embargo, 'Published: November 8, 2024\nEmbargo: December 1, 2024 6 p.m. ET'),
      ...hidden(words.expired, 'Published: November 8, 2024\nExpires: November 20, 2024'),
    });
    const OUT_DIR = join(await paper({}), 'dist');
    const build = (now: string) => runCommand('build', [], { CONTENT_DIR, OUT_DIR, BUILD_NOW: now });
    const filesWith = async (word: string) => {
      const entries = await readdir(OUT_DIR, { recursive: true, withFileTypes: true });
      const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
      const found = await Promise.all(
        files.map(async (file) => {
          const name = relative(OUT_DIR, file);
          const bytes = (await unpacked(file)).toString('latin1');
          return `${name}\n${bytes}`.toLowerCase().includes(word) ? [name] : [];
        }),
      );
      return found.flat();
    };

    const first = await build('2024-12-01T12:00:00Z');
    expect(first.stderr).not.toContain('error');
    expect(first.status).toBe(0);
    for (const word of Object.values(words)) expect(await filesWith(word), word).toEqual([]);
    expect(first.stdout).toContain('Next due: 2024-12-01T23:00:00.000Z');

    const later = await build('2024-12-09T12:00:00Z');
    expect(later.status).toBe(0);
    for (const word of [words.draft, words.expired]) expect(await filesWith(word), word).toEqual([]);
    for (const word of [words.future, words.embargo]) expect((await filesWith(word)).length).toBeGreaterThan(3);
    expect(await filesWith(words.letter)).toContain('2024/11/gull-count/index.html');
  },
  3 * 60_000,
);
