import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What a command of the project printed, and how it ended. */
export interface Ran {
  status: number;
  stdout: string;
  stderr: string;
}

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Variables that Vitest sets for the code under test, and those that a person may have set for the project. */
const ours = /^(?:NODE_ENV|VITEST.*|TEST|BASE_URL|DEV|PROD|MODE|SSR|CONTENT_DIR|OUT_DIR|SITE_URL|BASE_PATH|BUILD_NOW)$/;

/** Environment of a command: the machine's, and `variables`. */
export function cleanEnvironment(variables: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const machine = Object.entries(process.env).filter(([name]) => !ours.test(name));
  return { ...Object.fromEntries(machine), ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', ...variables };
}

/** Runs `src/commands/NAME.ts` under the Node that runs the test; `hear` is called with what it says on standard error. */
export function runCommand(
  name: string,
  options: readonly string[],
  variables: Readonly<Record<string, string>>,
  hear?: (said: string) => void,
): Promise<Ran> {
  return runModule([`src/commands/${name}.ts`, ...options], variables, hear);
}

/** Runs a module of the project, the first of `words`, with the others on its command line; or one of another checkout. */
export function runModule(
  words: readonly string[],
  variables: Readonly<Record<string, string>>,
  hear?: (said: string) => void,
  checkout = root,
): Promise<Ran> {
  return new Promise((resolve) => {
    const settings = { cwd: checkout, env: cleanEnvironment(variables), maxBuffer: 64_000_000 };
    const child = execFile(process.execPath, words, settings, (error, stdout, stderr) => {
      resolve({ status: error === null ? 0 : Number(error.code ?? 1), stdout, stderr });
    });
    if (hear !== undefined) child.stderr?.on('data', (said) => hear(String(said)));
  });
}
