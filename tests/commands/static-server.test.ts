import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressFrom, listen, webAddress, type Address } from '../../src/commands/server/listen.ts';
import { staticServer } from '../../src/commands/server/static-server.ts';

let parent: string;
let server: Server;
let address: Address;

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'broadsheet-server-'));
  const directory = join(parent, 'dist');
  await mkdir(join(directory, 'about'), { recursive: true });
  await writeFile(join(directory, 'index.html'), 'front');
  await writeFile(join(directory, '404.html'), 'nothing here');
  await writeFile(join(directory, 'about', 'index.html'), 'about');
  await writeFile(join(directory, '.secret'), 'secret');
  await writeFile(join(parent, 'outside.txt'), 'outside');
  server = staticServer({ directory, basePath: '/paper/' });
  address = await listen(server, { host: '127.0.0.1', port: 0 });
});

afterAll(async () => {
  server.close();
  await rm(parent, { recursive: true });
});

const get = (path: string, options: RequestInit = {}) =>
  fetch(`http://127.0.0.1:${address.port}${path}`, { redirect: 'manual', ...options });

describe('the static server', () => {
  test.for([
    ['/paper/', 'front'],
    ['/paper/about/', 'about'],
    ['/paper/about/index.html', 'about'],
    ['/paper/?from=mail', 'front'],
  ] as const)('serves %s', async ([path, text]) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await response.text()).toBe(text);
  });

  test.for(['/paper/nothing/', '/', '/about/', '/paper/.secret', '/paper/about.html', '/paper/%00', '/paper/%zz'])(
    'answers %s with 404.html and status 404',
    async (path) => {
      const response = await get(path);
      expect(response.status).toBe(404);
      expect(await response.text()).toBe('nothing here');
    },
  );

  test.for(['/paper/..%2foutside.txt', '/paper/%2e%2e/outside.txt', '/paper/about/..%2f..%2foutside.txt'])(
    'does not leave its folder for %s',
    async (path) => {
      const response = await get(path);
      expect(response.status).toBe(404);
    },
  );

  test.for([
    ['/paper', '/paper/'],
    ['/paper/about', '/paper/about/'],
    ['/paper/about?from=mail', '/paper/about/?from=mail'],
  ] as const)('sends %s to the address with a slash', async ([path, location]) => {
    const response = await get(path);
    expect(response.status).toBe(301);
    expect(response.headers.get('location')).toBe(location);
  });

  test('refuses to be written to', async () => {
    const response = await get('/paper/', { method: 'POST' });
    expect(response.status).toBe(405);
  });
});

describe('where it listens', () => {
  test('on the loopback address unless told otherwise', () => {
    expect(addressFrom({})).toEqual({ host: 'localhost', port: 4321 });
    expect(addressFrom({ HOST: '0.0.0.0', PORT: '8080' })).toEqual({ host: '0.0.0.0', port: 8080 });
  });

  test.for(['eighty', '-1', '70000', '1.5'])('PORT `%s` is an error', (port) => {
    expect(() => addressFrom({ PORT: port })).toThrow(`Unexpected PORT \`${port}\``);
  });

  test('on the next free port where the one asked for is taken', async () => {
    const second = createServer();
    const taken = await listen(second, address);
    second.close();
    expect(taken.port).toBeGreaterThan(address.port);
  });

  test('and says so in a form that a browser takes', () => {
    expect(webAddress({ host: '0.0.0.0', port: 80 }, '/paper/')).toBe('http://localhost:80/paper/');
    expect(webAddress({ host: '::1', port: 80 }, '/')).toBe('http://[::1]:80/');
  });
});
