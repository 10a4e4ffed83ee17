import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

/** A program of the tests, and the package of Debian that brings it. */
interface Needed {
  name: string;
  debianPackage: string;
  isThere: () => boolean;
}

/** Where Debian's Apache finds its modules. */
export const apacheModules = '/usr/lib/apache2/modules';

/** Where Debian's nginx finds its modules. */
export const nginxBrotli = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

const needed: Needed[] = [
  { name: 'nginx', debianPackage: 'nginx', isThere: () => findProgram('nginx') !== null },
  {
    name: 'brotli for nginx',
    debianPackage: 'libnginx-mod-http-brotli-static',
    isThere: () => existsSync(nginxBrotli),
  },
  { name: 'Caddy', debianPackage: 'caddy', isThere: () => findProgram('caddy') !== null },
  { name: 'Apache', debianPackage: 'apache2-bin', isThere: () => findProgram('apache2') !== null },
  { name: 'rclone', debianPackage: 'rclone', isThere: () => findProgram('rclone') !== null },
];

/** Path of a program, or null; those of administrators are often not on the path of others. */
export function findProgram(name: string): string | null {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/bin', '/usr/local/bin'];
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null;
}

/** Installs the servers of the tests where they are missing, and says so in a line. Throws where that cannot be. */
export async function provideWebServers(say: (line: string) => void = console.log): Promise<void> {
  const missing = needed.filter(({ isThere }) => !isThere());
  if (missing.length === 0) return;
  const packages = missing.map(({ debianPackage }) => debianPackage);
  say(
    `Web servers: ${missing.map(({ name }) => name).join(', ')} not here; installing ${packages.join(' ')} by apt-get …`,
  );
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  // Run level 1 keeps Debian from starting them.
  const settings = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' } };
  let failure = '';
  for (const options of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', ...packages],
  ]) {
    const [program = '', ...rest] = [...asRoot, 'env', 'RUNLEVEL=1', 'apt-get', ...options];
    await promisify(execFile)(program, rest, settings).catch(
      (error: unknown) => (failure = String(error).split('\n')[0] ?? ''),
    );
  }
  const still = needed.filter(({ isThere }) => !isThere());
  if (still.length > 0) {
    throw new Error(
      `Web servers: ${still.map(({ name }) => name).join(', ')} could not be installed (${failure}). Install ${still.map(({ debianPackage }) => debianPackage).join(' ')} of Debian; the tests serve the paper with them.`,
    );
  }
}
