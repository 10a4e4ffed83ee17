import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestSite } from '../../../src/commands/checks/test-sites.ts';
import { findProgram, nginxBrotli } from '../../../src/commands/web-servers/provide-web-servers.ts';
import { caddyfile } from '../../../src/press/hosts/caddy.ts';
import { nginxFiles } from '../../../src/press/hosts/nginx.ts';
import { apacheConfig, apacheCopy } from './apache-site.ts';

export const servers = ['nginx', 'caddy', 'apache'] as const;

const programs = { nginx: 'nginx', caddy: 'caddy', apache: 'apache2' } as const;

/** A server on the loopback address, and how to end it. */
export interface Running {
  origin: string;
  /** Ends the server; gives what it has complained of. */
  stop: () => Promise<string>;
}

/** Former addresses: of pages that lead on, with all that such an address may have, and of one that is gone. */
export const former = [
  { from: '/old/news.html', to: '/about/' },
  { from: '/My Old Story.html', to: '/about/' },
  { from: '/Gulls/', to: '/about/' },
  { from: '/gulls/', to: '/contact/' },
  { from: '/About/', to: '/about/' },
  { from: `/${'long-'.repeat(30)}name/${'long-'.repeat(30)}name/`, to: '/about/' },
  { from: "/a,b/it's(1)[2]{3}&=+;@$!^`~/", to: '/about/' },
  { from: '/über uns/', to: '/topic/über $1/' },
  { from: '/gone/for-good/', to: null },
];

/** Starts a server with what `npm run hosts` writes for it, or the build. */
export async function startServer(name: (typeof servers)[number], paper: TestSite): Promise<Running> {
  const { directory, basePath } = paper;
  const program = findProgram(programs[name]);
  if (program === null) {
    throw new Error(`Missing ${name}: \`npm test\` installs it from Debian's packages; elsewhere install it yourself.`);
  }
  const folder = await mkdtemp(join(tmpdir(), `broadsheet-${name}-`));
  const port = await freePort();
  const site = { directory: resolve(directory), basePath, hostname: 'localhost', redirects: former };
  const copy = name === 'apache' ? await apacheCopy(paper, former) : null;
  let options: string[];
  if (name === 'nginx') {
    for (const [file, text] of Object.entries(nginxFiles(site, `127.0.0.1:${port}`, '.'))) {
      await writeFile(join(folder, file), text);
    }
    await writeFile(join(folder, 'nginx.conf'), mainConfig(folder));
    options = ['-p', folder, '-e', join(folder, 'error.log'), '-c', join(folder, 'nginx.conf')];
  } else if (copy !== null) {
    await chmod(folder, 0o755);
    await mkdir(join(folder, 'www'));
    await writeFile(join(folder, 'apache.conf'), apacheConfig(folder, copy, basePath, port));
    options = ['-d', folder, '-f', join(folder, 'apache.conf'), '-DFOREGROUND'];
  } else {
    await writeFile(
      join(folder, 'Caddyfile'),
      `{\n  admin off\n  auto_https off\n}\n${caddyfile(site, `http://127.0.0.1:${port}`)}`,
    );
    options = ['run', '--adapter', 'caddyfile', '--config', join(folder, 'Caddyfile')];
  }
  const env = { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder };
  const child = spawn(program, options, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (data: Buffer) => (said += data.toString()));
  const ended = once(child, 'exit');
  const origin = `http://127.0.0.1:${port}`;
  const stop = async () => {
    child.kill('SIGTERM');
    if (child.exitCode === null) await ended;
    const complaints = said + (await readFile(join(folder, 'error.log'), 'utf8').catch(() => ''));
    await rm(folder, { recursive: true, force: true });
    if (copy !== null) await rm(copy, { recursive: true, force: true });
    return complaints;
  };
  for (let tries = 0; tries < 100; tries += 1) {
    if (child.exitCode !== null) break;
    const answer = await fetch(origin).catch(() => null);
    if (answer !== null) return { origin, stop };
    await new Promise((done) => setTimeout(done, 100));
  }
  await stop();
  throw new Error(`${name} did not start: ${said}`);
}

function mainConfig(folder: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `  ${kind}_temp_path ${folder}/${kind};`,
  );
  return `load_module ${nginxBrotli};
${process.getuid?.() === 0 ? 'user root;\n' : ''}daemon off;
worker_processes 1;
pid ${folder}/nginx.pid;
events { }
http {
  access_log off;
${temporary.join('\n')}
  include ${folder}/paper*.conf;
}
`;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('Unexpected server without a port');
  return address.port;
}
