import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { whyInstall } from './installed.mjs';
import { npmCommand, outerPath, projectPath } from './npm.mjs';
import { pinnedNode } from './pinned-node.mjs';
import { run } from './run.mjs';

const oldestNode = 20;

// `npm ci` refuses a lock file that lacks a package for another kind of machine, and a registry need not have them all.
const installation = ['install', '--no-save', '--include=dev', '--loglevel=error', '--no-progress'];

/**
 * Brings the checkout to the state that every command needs, from nothing if it must be. It has no dependency and
 * runs under whatever Node the machine has; what comes after runs under the Node that the lock file names.
 *
 * @returns {Promise<{ node: string, cwd: string, env: NodeJS.ProcessEnv }>} how to run the project's own programs
 */
export async function setUp(root = fileURLToPath(new URL('../../../', import.meta.url))) {
  const [major] = process.versions.node.split('.');
  if (Number(major) < oldestNode) {
    throw new Error(`Broadsheet needs Node ${oldestNode} or newer, and this is ${process.version}. Install it first.`);
  }
  // Standard output belongs to the command itself, which may print JSON there.
  const env = { ...process.env, PATH: outerPath(process.env.PATH, root) };
  const outside = { cwd: root, env, output: process.stderr };
  const reason = await whyInstall(root);
  if (reason !== null) await install(reason, outside);
  const node = await pinnedNode(root, outside);
  // Node keeps what it has compiled: a command then starts in half the time.
  const compiled = { NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/broadsheet/node') };
  return { node, cwd: root, env: { ...compiled, ...process.env, PATH: projectPath(process.env.PATH, root) } };
}

/**
 * @param {string} reason
 * @param {import('./run.mjs').Surroundings} outside
 */
async function install(reason, outside) {
  console.error(`Set-up: installing packages with npm (${reason}) …`);
  const begun = Date.now();
  const [program, ...first] = npmCommand(process.env);
  const status = await run(program, [...first, ...installation], outside);
  if (status !== 0) {
    throw new Error(`npm could not install the packages (exit status ${status}). Its own words are above.`);
  }
  console.error(`Set-up: packages installed in ${Math.round((Date.now() - begun) / 1000)} s.`);
}
