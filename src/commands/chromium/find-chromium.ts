import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { candidates, variable, type Candidate, type Surroundings } from './candidates.ts';

/** What is known of a program that may be a browser: whether it is there, and its version where it starts. */
export interface Trial {
  exists: (path: string) => boolean;
  version: (path: string) => string | null;
}

export interface FoundChromium extends Candidate {
  version: string;
}

/** The first browser that is there and starts; null where none does. */
export function findChromium(surroundings = ownSurroundings(), trial: Trial = ownTrial): FoundChromium | null {
  for (const candidate of candidates(surroundings)) {
    const version = trial.exists(candidate.path) ? trial.version(candidate.path) : null;
    if (version !== null) return { ...candidate, version };
    if (candidate.origin === variable) {
      throw new Error(`${variable} is \`${candidate.path}\`, which does not start. Correct it or leave it out.`);
    }
  }
  return null;
}

function ownSurroundings(): Surroundings {
  return { variables: process.env, playwrightPath: chromium.executablePath(), platform: process.platform };
}

const ownTrial: Trial = {
  exists: existsSync,
  version: (path) => {
    // Chrome for Windows opens a window instead of saying its version.
    if (process.platform === 'win32') return 'Chrome';
    try {
      // One that is installed without the libraries it needs, or a stub that asks for a snap, fails here.
      return execFileSync(path, ['--version'], { encoding: 'utf8', stdio: 'pipe', timeout: 30_000 }).trim();
    } catch {
      return null;
    }
  },
};
