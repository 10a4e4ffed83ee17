import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { run } from './run.mjs';

const execute = promisify(execFile);

/**
 * The Node that the lock file names, from the npm package `node`. An npm that blocks install scripts leaves that
 * package empty; then its script is run here.
 *
 * @param {string} root
 * @param {import('./run.mjs').Surroundings} outside
 * @returns {Promise<string>} path of the program
 */
export async function pinnedNode(root, outside) {
  const folder = join(root, 'node_modules', 'node');
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const program = join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (await answers(program, version)) return program;
  console.error(`Set-up: fetching Node ${version}, because the install script of the package \`node\` has not run …`);
  await run(outside.env.npm_node_execpath ?? process.execPath, ['installArchSpecificPackage.js'], {
    ...outside,
    cwd: folder,
    env: { ...outside.env, npm_config_loglevel: 'error', npm_config_local_prefix: folder },
  });
  if (await answers(program, version)) return program;
  throw new Error(
    `Node ${version} could not be set up. Allow the install script of the package \`node\` and run \`npm rebuild node\`.`,
  );
}

/**
 * @param {string} program
 * @param {string} version
 */
async function answers(program, version) {
  try {
    const { stdout } = await execute(program, ['--version']);
    return stdout.trim() === `v${version}`;
  } catch {
    return false;
  }
}
