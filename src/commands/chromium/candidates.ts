import { delimiter, join } from 'node:path';

export interface Candidate {
  path: string;
  /** Where it came from, as said to the person at the terminal. */
  origin: string;
}

export interface Surroundings {
  variables: Readonly<Record<string, string | undefined>>;
  /** Where Playwright would put its own browser. */
  playwrightPath: string;
  platform: NodeJS.Platform;
}

/** A person's own choice comes first, and nothing else is looked at where it is made. */
export const variable = 'CHROMIUM_PATH';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** Every place where a Chromium may be, in the order in which they are tried. */
export function candidates({ variables, playwrightPath, platform }: Surroundings): Candidate[] {
  const chosen = variables[variable];
  if (chosen) return [{ path: chosen, origin: variable }];
  return [
    { path: playwrightPath, origin: "Playwright's own" },
    ...systemPaths(variables, platform).map((path) => ({ path, origin: "the system's" })),
  ];
}

function systemPaths(variables: Surroundings['variables'], platform: NodeJS.Platform): string[] {
  if (platform === 'darwin') {
    return ['Chromium', 'Google Chrome'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  if (platform === 'win32') {
    return ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData']
      .flatMap((name) => variables[name] ?? [])
      .map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'));
  }
  const folders = (variables['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}
