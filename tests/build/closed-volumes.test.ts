import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { paperCache } from '../../src/collections/paper-cache.ts';
import { siteYaml, text } from '../collections/paper.ts';
import { write } from '../collections/write-files.ts';
import { root, runCommand } from './run-command.ts';
import { expectSameAsClean, newFolders } from './same-as-clean.ts';

const BUILD_NOW = '2024-12-20T12:00:00Z';

test(
  'a volume in which nothing has changed is not opened: neither its part of the ledger nor its files',
  { timeout: 240_000 },
  async () => {
    const folders = await newFolders();
    const { content, partial } = folders;
    await write(content, {
      'site.yaml': siteYaml,
      'articles/lake/ferry.txt': text('The ferry in winter', 'November 8, 2023'),
      'articles/lake/ice.txt': text('The ice came late', 'November 9, 2024'),
      'articles/lake/owls.txt': text('The owls are back', 'December 3, 2024'),
    });
    const build = async (...options: string[]) => {
      const ran = await runCommand('build', options, { CONTENT_DIR: content, OUT_DIR: partial, BUILD_NOW });
      expect(ran.status, ran.stderr).toBe(0);
      return ran;
    };
    const page = (path: string) => readFile(join(partial, path, 'index.html'), 'utf8').catch(() => null);
    await build();
    const ferry = await page('2023/11/the-ferry-in-winter');
    expect(ferry).toContain('The ferry in winter');

    const ledger = join(root, paperCache({ contentDirectory: content, outputDirectory: partial }), 'printed');
    const november = await stat(join(ledger, '2023-11.json'));
    await rm(join(partial, '2023/11/the-ferry-in-winter/index.html'));
    await write(content, { 'articles/lake/gulls.txt': text('The gulls were counted', 'December 5, 2024') });
    await build();
    expect(await page('2024/12/the-gulls-were-counted')).toContain('The gulls were counted');
    expect((await stat(join(ledger, '2023-11.json'))).mtimeMs).toBe(november.mtimeMs);
    // What was taken away deep in a closed volume is found by whoever asks for it.
    expect(await page('2023/11/the-ferry-in-winter')).toBeNull();
    await build('--verify');
    expect(await page('2023/11/the-ferry-in-winter')).toBe(ferry);

    // What was taken out of the folder of a month is found by any build.
    await rm(join(partial, '2023/11/the-ferry-in-winter'), { recursive: true });
    await build();
    expect(await page('2023/11/the-ferry-in-winter')).toBe(ferry);

    // What the index of a year needs is printed again at once.
    await rm(join(partial, '2024/11/the-ice-came-late/index.html'));
    await write(content, { 'articles/lake/terns.txt': text('The terns have gone', 'December 6, 2024') });
    await build();
    expect(await page('2024/11/the-ice-came-late')).toContain('The ice came late');

    // What was read of a volume is found to be damaged when its pages are printed again, and all is read anew.
    const read = join(ledger, '../read/2023-11.json');
    await writeFile(read, 'damaged');
    await rm(join(partial, '2023/11/the-ferry-in-winter'), { recursive: true });
    expect((await build()).stderr).toContain('what was read of 2023/11 is damaged: every text is read again.');
    expect(await page('2023/11/the-ferry-in-winter')).toBe(ferry);
    expect(await readFile(read, 'utf8')).not.toBe('damaged');

    // Damaged notes close nothing.
    await writeFile(join(ledger, 'parts.json'), 'damaged');
    await rm(join(partial, '2023/11/the-ferry-in-winter/index.html'));
    expect((await build()).stderr).toContain('parts.json is damaged: every page is looked at');
    expect(await page('2023/11/the-ferry-in-winter')).toBe(ferry);
    await expectSameAsClean(folders, BUILD_NOW, 'damage in a closed volume');
  },
);
