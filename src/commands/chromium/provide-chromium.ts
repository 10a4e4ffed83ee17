import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { findChromium, type FoundChromium } from './find-chromium.ts';

interface Way {
  name: string;
  commands: string[][];
}

/** Finds a browser for the tests or installs one, saying in a line each what is found and done. */
export async function provideChromium(say: (line: string) => void = console.log): Promise<FoundChromium> {
  const present = findChromium();
  if (present !== null) return told(present, say);
  for (const way of ways()) {
    say(`Browser: no Chromium here; trying ${way.name} …`);
    const failure = await firstFailure(way.commands);
    if (failure !== null) say(`Browser: that failed: ${failure}`);
    const installed = findChromium();
    if (installed !== null) return told(installed, say);
  }
  throw new Error(
    'Browser: no Chromium could be found or installed. Install Chromium or Chrome, or set CHROMIUM_PATH to one.',
  );
}

function told(found: FoundChromium, say: (line: string) => void): FoundChromium {
  say(`Browser: ${found.version} (${found.origin}: ${found.path})`);
  return found;
}

function ways(): Way[] {
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  return [
    {
      name: '`playwright install chromium`',
      commands: [[process.execPath, 'node_modules/@playwright/test/cli.js', 'install', 'chromium']],
    },
    {
      name: "Debian's package through apt-get",
      commands: [
        [...asRoot, 'apt-get', 'update', '-qq'],
        [...asRoot, 'apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium'],
      ],
    },
  ];
}

/** Runs commands one after another; null, or the first line of what the one that failed said. */
async function firstFailure(commands: string[][]): Promise<string | null> {
  const execute = promisify(execFile);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const [program = '', ...options] of commands) {
    try {
      await execute(program, options, { env });
    } catch (error) {
      const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : '';
      return (said || String(error)).split('\n')[0] ?? '';
    }
  }
  return null;
}
