import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { paper, text } from '../collections/paper.ts';
import { write } from '../collections/write-files.ts';
import { runCommand } from './run-command.ts';

test('former addresses are written again for nginx, while the server that certbot has changed stays as it is', async () => {
  const CONTENT_DIR = await paper({ 'articles/lake/gull-count.txt': text('Gulls counted') });
  const folder = join(await paper({}), 'hosts');
  const hosts = async () => {
    const { status, stdout } = await runCommand('hosts', ['--root', '/srv/paper', '--to', folder], { CONTENT_DIR });
    expect(status).toBe(0);
    return stdout;
  };
  const read = (name: string) => readFile(join(folder, 'nginx', name), 'utf8');
  expect(await hosts()).toContain('nginx/paper.conf is new.');
  const server = await read('paper.conf');
  expect(server).toContain('server_name gazette.example;\n  include conf.d/paper-rules.inc;');
  expect(await read('paper-rules.inc')).toContain('alias "/srv/paper/";');

  await writeFile(join(folder, 'nginx/paper.conf'), `${server}# managed by Certbot\n`);
  await write(CONTENT_DIR, { 'articles/lake/gull-count.txt': text('Gulls counted\nFormerly: /My%20Gulls.html') });
  expect(await hosts()).toContain('nginx/paper.conf is there already and was left as it is.');
  expect(await read('paper.conf')).toBe(`${server}# managed by Certbot\n`);
  expect(await read('paper-maps.conf')).toContain('"~^/My Gulls\\.html$" "/2024/11/gull-count/";');
});
