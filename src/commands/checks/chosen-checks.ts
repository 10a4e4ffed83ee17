import { parseArgs } from 'node:util';
import type { Check } from './check.ts';

/** The checks that `--only` names, e.g. `--only unit` or `--only lint,types`; all of them without it. */
export function chosenChecks(checks: Check[], options: string[]): Check[] {
  const { values } = parseArgs({ args: options, options: { only: { type: 'string', multiple: true } } });
  const wanted = values.only?.flatMap((names) => names.split(',')) ?? [];
  const unknown = wanted.find((name) => !checks.some((check) => check.name === name));
  if (unknown !== undefined) {
    const known = checks.map((check) => check.name).join(', ');
    throw new Error(`Unexpected check \`${unknown}\`, expected one of ${known}`);
  }
  return wanted.length === 0 ? checks : checks.filter((check) => wanted.includes(check.name));
}
