import { execFileSync } from 'node:child_process';
import { findProgram } from '../../../src/commands/web-servers/provide-web-servers.ts';

/** Gives the version of Hugo; installs Debian's where there is none, and throws where that cannot be. */
export function provideHugo(): string {
  if (findProgram('hugo') === null) {
    console.log('hugo: not here; installing hugo by apt-get …');
    const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
    for (const options of [
      ['update', '-qq'],
      ['install', '-y', '-qq', '--no-install-recommends', 'hugo'],
    ]) {
      const [program = '', ...rest] = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...options];
      execFileSync(program, rest, { stdio: ['ignore', 'ignore', 'inherit'] });
    }
  }
  const said = execFileSync('hugo', ['version'], { encoding: 'utf8' });
  return /v(\d+\.\d+\.\d+)/.exec(said)?.[1] ?? said.trim();
}
