import { delimiter, join } from 'node:path';

/**
 * The npm that started this command, run by the Node that it came with; else the one in the path.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {[string, ...string[]]}
 */
export function npmCommand({ npm_execpath, npm_node_execpath }) {
  if (npm_execpath && npm_node_execpath && /npm-cli\.c?js$/.test(npm_execpath)) {
    return [npm_node_execpath, npm_execpath];
  }
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
}

/**
 * The path without the project's own programs: npm must not run on the Node that it is about to replace.
 *
 * @param {string | undefined} path
 * @param {string} root
 */
export function outerPath(path, root) {
  const own = join(root, 'node_modules');
  return entries(path)
    .filter((entry) => !entry.startsWith(own))
    .join(delimiter);
}

/**
 * The path with the project's own programs first, as `npm run` has it, so that `node` is the pinned one everywhere.
 *
 * @param {string | undefined} path
 * @param {string} root
 */
export function projectPath(path, root) {
  const own = join(root, 'node_modules', '.bin');
  return [own, ...entries(path).filter((entry) => entry !== own)].join(delimiter);
}

/** @param {string | undefined} path */
function entries(path) {
  return (path ?? '').split(delimiter).filter((entry) => entry !== '');
}
