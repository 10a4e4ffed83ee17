import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findProgram } from '../../../src/commands/web-servers/provide-web-servers.ts';
import { caching } from '../../../src/press/hosts/host-rules.ts';
import { withLock } from '../../../src/press/lock.ts';
import { runCommand } from '../../build/run-command.ts';
import type { Ran } from '../../build/run-command.ts';
import { write } from '../../collections/write-files.ts';
import { killedAndRepeated, killedAt } from './killed-and-repeated.ts';
import { forReaders, month, printed, publish, publishOn, stored } from './printed-paper.ts';
import { storage } from './storage.ts';
import type { Storage } from './storage.ts';

/** Requests that change pages, in order. */
const changes = ({ asked }: Storage): string[] =>
  asked.filter((line) => /^(?:PUT|DELETE) /.test(line) && !line.includes('.broadsheet/'));

if (findProgram('rclone') === null) throw new Error('Missing rclone: `npm test` installs it from Debian’s packages.');

describe('npm run publish', { timeout: 90_000 }, () => {
  test('sends all with types and caching, what is needed first, and nothing that is for other hosts', async () => {
    const [folder, place] = [await printed(), await storage()];
    const { status, stdout, stderr } = await publish(folder, place);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('9 files sent, 0 removed, 0 kept in store:courier');
    expect(await stored(place)).toEqual(await forReaders(folder));
    const turns = changes(place).map((line) => line.slice('PUT '.length));
    expect(turns.slice(0, 2).toSorted()).toEqual(
      [`${month}/ferry-0a1b2c3d-640.avif`, '_astro/a.12345678.woff2'].toSorted(),
    );
    expect(turns.slice(2, 4).toSorted()).toEqual(['2025/10/quay/index.html', `${month}/index.html`]);
    expect(turns.at(-1)).toBe('sw.js');
    expect(await place.get('index.html')).toEqual({
      body: 'front',
      cacheControl: caching.page,
      contentType: 'text/html; charset=utf-8',
    });
    expect(await place.get('feed.xml')).toMatchObject({ contentType: 'application/rss+xml; charset=utf-8' });
    expect(await place.get('sw.js')).toMatchObject({ cacheControl: caching.worker });
    expect(await place.get(`${month}/ferry-0a1b2c3d-640.avif`)).toMatchObject({
      cacheControl: caching.hashed,
      contentType: 'image/avif',
    });
  });

  test('sends only what has changed, asks nothing about the rest, and takes away at the end what is gone', async () => {
    const [folder, place] = [await printed(), await storage()];
    await publish(folder, place);
    place.asked.length = 0;
    expect((await publish(folder, place)).stdout).toContain('0 files sent, 0 removed, 9 kept');
    expect(place.asked.filter((line) => !line.includes('.broadsheet') && line !== 'GET ?')).toEqual([]);

    await write(folder, {
      'dist/index.html': 'second front',
      'dist/2026/11/ice/index.html': 'ice',
      'dist/2026/11/ice/ice-0a1b2c3e-640.avif': 'ice',
    });
    for (const gone of ['dist/2025', `dist/${month}`]) await rm(join(folder, gone), { recursive: true });
    place.asked.length = 0;
    expect((await publish(folder, place)).stdout).toContain('3 files sent, 3 removed, 5 kept');
    const [picture, page, front, ...gone] = changes(place);
    expect([picture, page, front]).toEqual([
      'PUT 2026/11/ice/ice-0a1b2c3e-640.avif',
      'PUT 2026/11/ice/index.html',
      'PUT index.html',
    ]);
    expect(gone.slice(0, 2).toSorted()).toEqual(['DELETE 2025/10/quay/index.html', `DELETE ${month}/index.html`]);
    expect(gone.slice(2)).toEqual([`DELETE ${month}/ferry-0a1b2c3d-640.avif`]);
    expect(await stored(place)).toEqual(await forReaders(folder));
  });

  test('killed at any moment and repeated, it ends the same', () => killedAndRepeated(3, 5));

  test('a page that a killed publishing was taking away, and that is published again, stays', async () => {
    const [folder, place] = [await printed(), await storage()];
    await publish(folder, place);
    await rm(join(folder, 'dist/2025'), { recursive: true });
    const changed = changes(place).length;
    const goOn = await killedAt('DELETE 2025/10/quay/index.html', folder, place);
    expect(changes(place).slice(changed)).toEqual(['DELETE 2025/10/quay/index.html']);
    await write(folder, { 'dist/2025/10/quay/index.html': 'the quay' });
    expect((await publish(folder, place)).status).toBe(0);
    await goOn();
    expect(await stored(place)).toEqual(await forReaders(folder));
  });

  test('says what it would do, and does nothing', async () => {
    const [folder, place] = [await printed(), await storage()];
    await publish(folder, place);
    await write(folder, { 'dist/index.html': 'second front' });
    await rm(join(folder, 'dist/feed.xml'));
    place.asked.length = 0;
    const { stdout } = await publish(folder, place, '--dry-run');
    expect(stdout).toBe(
      'send    index.html\nremove  feed.xml\nWould be: 1 files sent, 1 removed, 7 kept. Nothing was changed in store:courier.\n',
    );
    expect(place.asked.filter((line) => !line.startsWith('GET') && !line.startsWith('HEAD'))).toEqual([]);
  });

  test('believes the manifest, and with --verify only what lies there', async () => {
    const [folder, place] = [await printed(), await storage()];
    await publish(folder, place);
    await place.put('index.html', 'somebody was here');
    await place.put('left-over.html', 'of an older site');
    expect((await publish(folder, place)).stdout).toContain('0 files sent');
    const { stdout } = await publish(folder, place, '--verify');
    expect(stdout).toContain('1 files sent, 1 removed, 8 kept');
    expect(await stored(place)).toEqual(await forReaders(folder));
  });

  test('scripts and fonts stay for thirty days after the paper has others, and nothing else does', async () => {
    const [folder, place] = [await printed(), await storage()];
    await publishOn('2026-11-20T12:00:00Z', folder, place);
    const font = '_astro/a.12345678.woff2';
    for (const gone of [font, `${month}/ferry-0a1b2c3d-640.avif`]) await rm(join(folder, 'dist', gone));
    await write(folder, { 'dist/_astro/b.12345678.woff2': 'another font' });
    const first = await publishOn('2026-11-21T12:00:00Z', folder, place);
    expect(first.stdout).toContain('1 files sent, 1 removed, 7 kept');
    place.asked.length = 0;
    // Whether all that lies there is listed or the manifest is believed.
    for (const option of ['--verify', '--dry-run']) {
      const { stdout } = await publishOn('2026-12-21T11:00:00Z', folder, place, option);
      expect(stdout).toContain('0 files sent, 0 removed, 8 kept');
    }
    expect(changes(place)).toEqual([]);
    expect(await stored(place)).toEqual({ ...(await forReaders(folder)), [font]: 'font' });
    expect((await publishOn('2026-12-21T13:00:00Z', folder, place)).stdout).toContain('0 files sent, 1 removed');
    expect(await stored(place)).toEqual(await forReaders(folder));
  });

  test('a script that stays and that the paper has again is one of its files', async () => {
    const [folder, place] = [await printed(), await storage()];
    const font = join(folder, 'dist/_astro/a.12345678.woff2');
    await publishOn('2026-11-20T12:00:00Z', folder, place);
    await rm(font);
    await publishOn('2026-11-21T12:00:00Z', folder, place);
    await writeFile(font, 'font');
    await publishOn('2026-11-22T12:00:00Z', folder, place);
    expect((await publishOn('2027-11-22T12:00:00Z', folder, place)).stdout).toContain(
      '0 files sent, 0 removed, 9 kept',
    );
    expect(await stored(place)).toEqual(await forReaders(folder));
  });

  test('a manifest that is lost or damaged is not believed', async () => {
    const [folder, place] = [await printed(), await storage()];
    for (const index of ['{"half', '["edition.00000000000000000000000000000000.json"]']) {
      await publish(folder, place);
      await place.put('.broadsheet/index.json', index);
      await place.put('left-over.html', 'of an older site');
      expect((await publish(folder, place)).stdout).toContain('1 removed');
      expect(await stored(place)).toEqual(await forReaders(folder));
    }
  });

  test('goes nowhere where the files of others lie', async () => {
    const [folder, place] = [await printed(), await storage()];
    await place.put('thesis.pdf', 'years of work');
    const { status, stderr } = await publish(folder, place);
    expect(status).toBe(1);
    expect(stderr).toContain('Unexpected files in store:courier, such as `thesis.pdf`, expected an empty folder');
    expect(await place.list()).toEqual(['thesis.pdf']);
  });

  test('a paper that lacks most of what was published is sent only on request', async () => {
    const [folder, place] = [await printed(), await storage()];
    const stories = Array.from({ length: 120 }, (_, number) => [`dist/2025/10/s${number}/index.html`, `${number}`]);
    await write(folder, Object.fromEntries(stories) as Record<string, string>);
    await publish(folder, place);
    await rm(join(folder, 'dist/2025'), { recursive: true });
    place.asked.length = 0;
    const { status, stderr } = await publish(folder, place);
    expect(status).toBe(1);
    expect(stderr).toBe(
      `Unexpected removal of 121 of 129 files in store:courier, expected at most half
If a part of the content folder was away when the paper was built, build it again. If they are to go, publish with \`-- --remove-most\`; \`-- --dry-run\` lists them.
`,
    );
    expect(place.asked.filter((line) => /^(?:PUT|DELETE)/.test(line))).toEqual([]);
    expect((await publish(folder, place, '--dry-run')).stdout).toContain('0 files sent, 121 removed, 8 kept');
    expect((await publish(folder, place, '--remove-most')).stdout).toContain('0 files sent, 121 removed, 8 kept');
    expect(await stored(place)).toEqual(await forReaders(folder));
  });

  test('a folder that is no whole paper is not sent', async () => {
    const [folder, place] = [await printed(), await storage()];
    await mkdir(join(folder, '.dist.ready'));
    expect((await publish(folder, place)).stderr).toContain('a build was cut short. Run `npm run build` first');
    await rm(join(folder, '.dist.ready'), { recursive: true });
    await rm(join(folder, 'dist/index.html'));
    expect((await publish(folder, place)).stderr).toContain('Missing a built paper');
    expect(await place.list()).toEqual([]);
  });

  test('waits for a build that is under way', async () => {
    const [folder, place] = [await printed(), await storage()];
    let publishing: Promise<Ran> | undefined;
    await withLock(join(folder, '.dist.lock'), async () => {
      publishing = publish(folder, place);
      await until(() => place.asked.length > 0);
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(await place.list()).toEqual([]);
      await write(folder, { 'dist/index.html': 'printed in the meantime' });
    });
    expect((await publishing)?.stderr).toContain('waiting for its end');
    expect((await place.get('index.html'))?.body).toBe('printed in the meantime');
  });

  test('no build waits while the storage is listed, and what one prints meanwhile is sent', async () => {
    const [folder, place] = [await printed(), await storage()];
    await publish(folder, place);
    const builds: Promise<void>[] = [];
    const build = async () => {
      await write(folder, { 'dist/index.html': `build ${builds.length}` });
      await rm(join(folder, 'dist/2025'), { recursive: true, force: true });
    };
    place.onRequest.heard = (request) => {
      if (request !== 'GET ?') return undefined;
      builds.push(withLock(join(folder, '.dist.lock'), build, { atMost: 1000, say: () => undefined }));
      return Promise.allSettled(builds);
    };
    const { stderr, stdout } = await publish(folder, place, '--verify');
    expect(stderr).toBe('');
    expect(await Promise.all(builds)).not.toEqual([]);
    expect(stdout).toContain('1 files sent, 1 removed, 7 kept');
    expect(await stored(place)).toEqual(await forReaders(folder));
  });

  test('a file that is lost before it is sent is missed, and sent by the next publishing', async () => {
    for (const lost of ['files/index.html', '']) {
      const [folder, place] = [await printed(), await storage()];
      place.onRequest.heard = (request) =>
        request === 'PUT .broadsheet/index.json' &&
        rm(join(folder, '.dist.publish', lost), { recursive: true, force: true });
      const { status, stderr } = await publish(folder, place);
      expect(status).toBe(1);
      expect(stderr).toMatch(
        lost === '' ? /Missing 1 of 1 files in .*such as `\S+`/ : /Missing 1 of \d files in .*such as `index.html`/,
      );
      place.onRequest.heard = () => undefined;
      expect((await publish(folder, place)).status).toBe(0);
      expect(await stored(place)).toEqual(await forReaders(folder));
    }
  });

  test('without rclone, or without a place to go, it says what to do', async () => {
    const [folder, place] = [await printed(), await storage()];
    const bare = join(folder, 'programs');
    await mkdir(bare);
    await symlink(process.execPath, join(bare, 'node'));
    const places = { CONTENT_DIR: join(folder, 'content'), OUT_DIR: join(folder, 'dist') };
    const without = await runCommand('publish', [place.remote], { ...places, PATH: bare });
    expect(without.stderr).toContain('Missing rclone, the program that sends files to storage. Install it');
    const nowhere = await runCommand('publish', [], { ...places, PUBLISH_TO: '' });
    expect(nowhere.stderr).toBe(
      'Missing where to publish: `npm run publish -- s3:courier`, or the variable PUBLISH_TO\n',
    );
    const named = await runCommand('publish', [], {
      ...places,
      ...place.environment,
      PUBLISH_TO: 'store:courier/paper',
    });
    expect(named.stdout).toContain('9 files sent, 0 removed, 0 kept in store:courier/paper');
  });

  test('a storage that fails is told in its own words, and the next publishing goes on', async () => {
    const [folder, place] = [await printed(), await storage()];
    const wrong = {
      ...place,
      environment: {
        ...place.environment,
        RCLONE_CONFIG_STORE_ENDPOINT: 'http://127.0.0.1:9',
        RCLONE_LOW_LEVEL_RETRIES: '1',
        RCLONE_RETRIES: '1',
        AWS_MAX_ATTEMPTS: '1',
      },
    };
    const { status, stderr } = await publish(folder, wrong);
    expect(status).toBe(1);
    expect(stderr).toMatch(/rclone cat failed:[^]*connection refused/);
    expect((await publish(folder, place)).status).toBe(0);
  });
});

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20));
}
