import { mkdir, symlink } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { environment } from '../../src/collections/environment.ts';
import { paper } from './paper.ts';

async function checkout(): Promise<string> {
  const directory = await paper({});
  await mkdir(join(directory, 'content'));
  return directory;
}

describe('the environment', () => {
  test('has folders, the root path and the clock where nothing is set', async () => {
    const here = await checkout();
    const before = Date.now();
    const { now, ...rest } = environment({}, here);
    expect(rest).toEqual({
      contentDirectory: join(here, 'content'),
      outputDirectory: join(here, 'dist'),
      siteUrl: null,
      basePath: '/',
    });
    expect(now.getTime()).toBeGreaterThanOrEqual(before);
  });

  test('takes folders inside and outside the checkout', async () => {
    const here = await checkout();
    const elsewhere = await paper({});
    const inside = environment({ CONTENT_DIR: './content/', OUT_DIR: 'out/site' }, here);
    expect(inside).toMatchObject({ contentDirectory: join(here, 'content'), outputDirectory: join(here, 'out/site') });
    const outside = environment({ CONTENT_DIR: elsewhere, OUT_DIR: `${elsewhere}-site` }, here);
    expect(outside).toMatchObject({ contentDirectory: elsewhere, outputDirectory: `${elsewhere}-site` });
  });

  test.each([
    ['', '/'],
    ['/', '/'],
    ['courier', '/courier/'],
    ['/papers/courier/', '/papers/courier/'],
  ])('reads the base path `%s` as %s', async (BASE_PATH, basePath) => {
    expect(environment({ BASE_PATH }, await checkout()).basePath).toBe(basePath);
  });

  test('reads an instant with its offset', async () => {
    const { now } = environment({ BUILD_NOW: '2026-01-31T08:00:00-05:00' }, await checkout());
    expect(now.toISOString()).toBe('2026-01-31T13:00:00.000Z');
  });

  test.each([
    ['CONTENT_DIR', 'nowhere', 'a folder that exists'],
    ['OUT_DIR', '.', 'a folder of its own'],
    ['OUT_DIR', 'content', 'a folder of its own'],
    ['OUT_DIR', 'content/out', 'a folder of its own'],
    ['OUT_DIR', '/', 'a folder of its own'],
    ['OUT_DIR', '..', 'a folder of its own'],
    ['OUT_DIR', 'src/site', 'a folder of its own'],
    ['OUT_DIR', homedir(), 'a folder of its own'],
    ['OUT_DIR', dirname(homedir()), 'a folder of its own'],
    ['SITE_URL', 'courier.example', '`https://courier.example`'],
    ['SITE_URL', 'ftp://courier.example', '`https://courier.example`'],
    ['SITE_URL', 'https://courier.example/paper', 'a path goes into BASE_PATH'],
    ['BASE_PATH', '/a b/', 'a path such as'],
    ['BASE_PATH', '../up', 'a path such as'],
    ['BUILD_NOW', 'yesterday', '`2026-01-31T08:00:00Z`'],
    ['BUILD_NOW', '2026-01-31', '`2026-01-31T08:00:00Z`'],
    ['BUILD_NOW', '2026-13-01T00:00:00Z', '`2026-01-31T08:00:00Z`'],
  ])('refuses %s=%s and says what to write', async (variable, value, expected) => {
    const here = await checkout();
    const reading = () => environment({ [variable]: value }, here);
    expect(reading).toThrow(`Unexpected ${variable} \`${value}\`, expected`);
    expect(reading).toThrow(expected);
  });

  test('has the folder behind a link, and refuses one that leads nowhere', async () => {
    const here = await checkout();
    const elsewhere = await paper({});
    await symlink(elsewhere, join(here, 'dist'));
    expect(environment({}, here).outputDirectory).toBe(elsewhere);
    await symlink(join(elsewhere, 'missing'), join(here, 'out'));
    expect(() => environment({ OUT_DIR: 'out' }, here)).toThrow('a link to what is not there');
  });

  test('refuses an output folder that a link hides', async () => {
    const here = await checkout();
    const links = await paper({});
    await symlink(here, join(links, 'out'));
    expect(() => environment({ OUT_DIR: join(links, 'out') }, here)).toThrow('a folder of its own');
    expect(() => environment({ OUT_DIR: join(links, 'out/content/site') }, here)).toThrow('a folder of its own');
  });
});
