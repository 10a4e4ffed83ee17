import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { difference, whyInstall } from '../../src/commands/set-up/installed.mjs';
import { npmCommand, outerPath, projectPath } from '../../src/commands/set-up/npm.mjs';
import { pinnedNode } from '../../src/commands/set-up/pinned-node.mjs';

const lock = (packages: Record<string, object>) => ({ packages: { '': {}, ...packages } });

describe('what the lock file names against what is installed', () => {
  const astro = { version: '7.3.5', integrity: 'sha512-one' };

  test('the same packages need nothing', () => {
    expect(difference(lock({ 'node_modules/astro': astro }), lock({ 'node_modules/astro': astro }))).toBeNull();
  });

  test('a package that is not there must be installed', () => {
    expect(difference(lock({ 'node_modules/astro': astro }), lock({}))).toBe('astro is missing');
  });

  test('another version must be installed', () => {
    const older = { ...astro, version: '7.3.4' };
    expect(difference(lock({ 'node_modules/astro': astro }), lock({ 'node_modules/astro': older }))).toBe(
      'astro 7.3.5 is asked for',
    );
  });

  test('the same version with other bytes must be installed', () => {
    const other = { ...astro, integrity: 'sha512-two' };
    expect(difference(lock({ 'node_modules/astro': astro }), lock({ 'node_modules/astro': other }))).not.toBeNull();
  });

  test('a package for another kind of machine may be missing', () => {
    const binding = { version: '1.0.0', optional: true };
    expect(difference(lock({ 'node_modules/@img/sharp-win32-x64': binding }), lock({}))).toBeNull();
  });

  test('a package inside another one is called by its own name', () => {
    expect(difference(lock({ 'node_modules/a/node_modules/@b/c': astro }), lock({}))).toBe('@b/c is missing');
  });
});

describe('a checkout on disk', () => {
  let root: string;
  beforeEach(async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    root = await mkdtemp(join(tmpdir(), 'broadsheet-set-up-'));
    await writeFile(join(root, 'package-lock.json'), JSON.stringify(lock({})));
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await rm(root, { recursive: true });
  });

  test('without node_modules everything is installed', async () => {
    expect(await whyInstall(root)).toBe('node_modules is missing or incomplete');
  });

  test('with the record that npm leaves, nothing is', async () => {
    await mkdir(join(root, 'node_modules'));
    await writeFile(join(root, 'node_modules', '.package-lock.json'), JSON.stringify(lock({})));
    expect(await whyInstall(root)).toBeNull();
  });

  test('an installation that was cut short is made again', async () => {
    await mkdir(join(root, 'node_modules'));
    await writeFile(join(root, 'node_modules', '.package-lock.json'), '{"packages": {');
    expect(await whyInstall(root)).toBe('node_modules is missing or incomplete');
  });

  test('a damaged lock file is named', async () => {
    await writeFile(join(root, 'package-lock.json'), '<<<<<<<');
    await expect(whyInstall(root)).rejects.toThrow('package-lock.json is missing or damaged');
  });

  test('where the package `node` is empty, its install script is run', async () => {
    const folder = join(root, 'node_modules', 'node');
    await mkdir(join(folder, 'bin'), { recursive: true });
    await writeFile(join(folder, 'package.json'), '{ "version": "24.0.0" }');
    await writeFile(join(folder, 'installArchSpecificPackage.js'), installer);
    const program = await pinnedNode(root, { cwd: root, env: { PATH: process.env['PATH'] } });
    expect(program).toBe(join(folder, 'bin', 'node'));
  });

  test('where that fails too, the person is told what to do', async () => {
    const folder = join(root, 'node_modules', 'node');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'package.json'), '{ "version": "24.0.0" }');
    await writeFile(join(folder, 'installArchSpecificPackage.js'), 'process.exit(1)');
    const attempt = pinnedNode(root, { cwd: root, env: { PATH: process.env['PATH'] } });
    await expect(attempt).rejects.toThrow('run `npm rebuild node`');
  });
});

const installer = `
require('node:fs').writeFileSync('bin/node', '#!/bin/sh\\necho v24.0.0\\n', { mode: 0o755 });
`;

describe('which programs are found', () => {
  const path = ['/paper/node_modules/.bin', '/usr/local/bin', '/usr/bin'].join(delimiter);

  test('npm runs without the programs that it is about to replace', () => {
    expect(outerPath(path, '/paper')).toBe(['/usr/local/bin', '/usr/bin'].join(delimiter));
  });

  test("the project's own programs come first, once", () => {
    expect(projectPath(path, '/paper')).toBe(path);
    expect(projectPath('/usr/bin', '/paper')).toBe(['/paper/node_modules/.bin', '/usr/bin'].join(delimiter));
  });

  test('the npm that started the command is used again', () => {
    expect(npmCommand({ npm_execpath: '/opt/npm-cli.js', npm_node_execpath: '/opt/node' })).toEqual([
      '/opt/node',
      '/opt/npm-cli.js',
    ]);
  });

  test('where another tool started it, npm is looked up', () => {
    expect(npmCommand({ npm_execpath: '/opt/pnpm.cjs', npm_node_execpath: '/opt/node' })).toEqual(['npm']);
  });
});

test('the commands run under the Node that the lock file names', async () => {
  const text = await readFile('package-lock.json', 'utf8');
  const { packages } = JSON.parse(text) as { packages: Record<string, { version?: string }> };
  expect(process.version).toBe(`v${packages['node_modules/node']?.version ?? ''}`);
});
