import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What stands in the head of the page that a host shows for a missing one; the first is of today's sites. */
const signs = ['<meta name="generator" content="Broadsheet"', '<body class="paper">'];

/** What systems and people put into a folder that is empty to them. */
const nothing = new Set(['.DS_Store', '.gitkeep', 'Thumbs.db', 'lost+found']);

/** The output folder holds what no build has put there. */
export class ForeignOutputError extends Error {
  override name = 'ForeignOutputError';
}

/**
 * Refuses a folder that a build would take something away from: what is in it is replaced, so it must be missing, empty,
 * or a site that was printed here before, and hold no history of git.
 *
 * @throws ForeignOutputError
 */
export async function refuseForeignOutput(output: string): Promise<void> {
  const names = await readdir(output).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });
  const held = names.filter((name) => !nothing.has(name)).sort();
  const [first] = held;
  if (first === undefined) return;
  if (held.includes('.git')) throw new ForeignOutputError(refusal(output, '.git'));
  if (!(await isPrinted(output))) throw new ForeignOutputError(refusal(output, first));
}

/** Whether a folder holds a printed site. */
export async function isPrinted(output: string): Promise<boolean> {
  return isPrintedPage(await readFile(join(output, '404.html'), 'utf8').catch(() => ''));
}

/** Whether the page that a host shows for a missing one was printed by Broadsheet. */
export function isPrintedPage(page: string): boolean {
  return signs.some((sign) => page.includes(sign));
}

function refusal(output: string, name: string): string {
  const what = name === '.git' ? 'the history of a repository (`.git`)' : `\`${name}\``;
  return `Unexpected OUT_DIR \`${output}\`, which holds ${what}, expected a folder that is missing, empty or printed by Broadsheet
Printing replaces all that is in the folder. Name another one, or move what is in this one elsewhere.`;
}
