import { lstat, mkdir, readFile, rm, symlink, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bind, recover } from '../../src/press/bind.ts';
import { filesIn } from '../../src/press/files-in.ts';
import { paper, siteYaml, text } from '../collections/paper.ts';
import { write } from '../collections/write-files.ts';
import { runCommand } from './run-command.ts';
import { expectSameAsClean, newFolders } from './same-as-clean.ts';

/** A folder of somebody else, to which `dist/2024` is a link. */
const elsewhere = { 'elsewhere/11/a.html': 'Mine.', 'elsewhere/11/.a.html.new': 'Mine.', 'dist/index.html': 'old' };

async function linkedPaper(files: Readonly<Record<string, string>>) {
  const here = await paper({ ...elsewhere, ...files });
  // Empty folders are folders of somebody as well.
  await mkdir(join(here, 'elsewhere/12'));
  await symlink(join(here, 'elsewhere'), join(here, 'dist/2024'));
  const untouched = async () => {
    expect((await filesIn(join(here, 'elsewhere'))).sort()).toEqual(['11/.a.html.new', '11/a.html']);
    expect(await readFile(join(here, 'elsewhere/11/a.html'), 'utf8')).toBe('Mine.');
    expect((await lstat(join(here, 'elsewhere/12'))).isDirectory()).toBe(true);
    expect(await readFile(join(here, 'dist/index.html'), 'utf8')).toBe('old');
  };
  return { output: join(here, 'dist'), untouched };
}

test.each<[string, Record<string, string>, string[]]>([
  ['written', { '.dist.new/2024/11/a.html': 'new', '.dist.new/2024/12/b.html': 'new' }, []],
  ['taken away', { '.dist.new/index.html': 'new' }, ['2024/11/a.html']],
  ['taken for files that are not of the paper', { '.dist.new/index.html': 'new' }, ['2024']],
])('behind a link inside the output folder nothing is %s', async (_, staged, removed) => {
  const { output, untouched } = await linkedPaper(staged);
  await expect(bind(output, removed)).rejects.toThrow(`Unexpected link ${output}/2024, expected a folder`);
  await untouched();
  // The same of a build that was killed: before the new site was whole, and after it.
  await write(join(output, '..'), staged);
  await recover(output);
  await untouched();
  for (const [path, bytes] of Object.entries(staged)) {
    await write(join(output, '..'), { [path.replace('new', 'ready')]: bytes });
  }
  await write(join(output, '..'), { '.dist.gone': JSON.stringify(removed) });
  await expect(recover(output)).rejects.toThrow(`Unexpected link ${output}/2024, expected a folder`);
  await untouched();
});

test('a link to a file is replaced or taken away itself', async () => {
  const here = await paper({ 'mine.html': 'Mine.', 'dist/index.html': 'old', '.dist.new/a.html': 'new' });
  for (const name of ['a.html', 'b.html']) await symlink(join(here, 'mine.html'), join(here, 'dist', name));
  await bind(join(here, 'dist'), ['b.html']);
  expect((await filesIn(join(here, 'dist'))).sort()).toEqual(['a.html', 'index.html']);
  expect((await lstat(join(here, 'dist/a.html'))).isSymbolicLink()).toBe(false);
  expect(await readFile(join(here, 'mine.html'), 'utf8')).toBe('Mine.');
});

test(
  'a build that meets a link to a folder says what to do, and is right when that is done',
  { timeout: 240_000 },
  async () => {
    const folders = await newFolders();
    const { content, partial } = folders;
    const now = '2024-11-20T12:00:00Z';
    const build = (...options: string[]) =>
      runCommand('build', options, { CONTENT_DIR: content, OUT_DIR: partial, BUILD_NOW: now });
    await write(content, { 'site.yaml': siteYaml, 'articles/lake/ferry.txt': text('The ferry in winter') });
    expect((await build()).status).toBe(0);
    const behind = join(await paper({ 'volumes/gulls.txt': 'Mine.' }), 'volumes');
    await rm(join(partial, '2024'), { recursive: true });
    await symlink(behind, join(partial, '2024'));
    for (const option of [[], ['--verify']]) {
      const refused = await build(...option);
      expect([refused.status, refused.stderr]).toEqual([
        1,
        `Unexpected link ${join(partial, '2024')}, expected a folder: nothing is printed into the folder behind it
Remove the link (what is behind it stays) and build again. The whole output folder may lie elsewhere: OUT_DIR.\n`,
      ]);
      expect(await filesIn(behind)).toEqual(['gulls.txt']);
    }
    await unlink(join(partial, '2024'));
    expect((await build()).status).toBe(0);
    await expectSameAsClean(folders, now, 'a link in the output folder');
  },
);
