import { spawn } from 'node:child_process';

/**
 * @typedef {object} Surroundings
 * @property {string} cwd
 * @property {NodeJS.ProcessEnv} env
 * @property {NodeJS.WriteStream} [output] where standard output goes, if not there
 */

/** @type {NodeJS.Signals[]} */
const passedOn = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program in this terminal and waits for it, as a shell would: signals are its business, not ours.
 *
 * @param {string} program
 * @param {string[]} options
 * @param {Surroundings} surroundings
 * @returns {Promise<number>} its exit status, 1 where a signal ended it
 */
export function run(program, options, { cwd, env, output = process.stdout }) {
  /** @type {import('node:child_process').StdioOptions} */
  const stdio = ['inherit', output === process.stdout ? 'inherit' : output, 'inherit'];
  const child = spawn(program, options, { cwd, env, stdio, shell: program.endsWith('.cmd') });
  const handlers = passedOn.map((signal) => {
    // A terminal sends Ctrl-C to the child as well; a second one would tell it to hurry.
    const handler = () => (signal === 'SIGINT' && process.stdin.isTTY ? undefined : child.kill(signal));
    process.on(signal, handler);
    return { signal, handler };
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => {
      for (const { signal, handler } of handlers) process.off(signal, handler);
      resolve(status ?? 1);
    });
  });
}
