import { parseArgs } from 'node:util';
import type { Check } from './check.ts';

/** All checks by what they need. */
export interface AllChecks {
  /** Need no built site. */
  quick: Check[];
  /** Print the sites that the others visit. */
  builds: Check[];
  /** Visit them. */
  visits: Check[];
  /** Visit them too, for minutes. */
  audit: Check[];
}

/**
 * The checks that a command's options choose: all but the audit; with `--audit` the audit and the builds it visits; with
 * `--all` everything; with `--only` those it names, e.g. `--only unit` or `--only lint,types`. Throws at a name that is
 * none.
 */
export function chosenChecks({ quick, builds, visits, audit }: AllChecks, options: string[]): Check[] {
  const { values } = parseArgs({
    args: options,
    options: { audit: { type: 'boolean' }, all: { type: 'boolean' }, only: { type: 'string', multiple: true } },
  });
  const all = [...quick, ...builds, ...visits, ...audit];
  const wanted = values.only?.flatMap((names) => names.split(',')) ?? [];
  const unknown = wanted.find((name) => !all.some((check) => check.name === name));
  if (unknown !== undefined) {
    const known = all.map((check) => check.name).join(', ');
    throw new Error(`Unexpected check \`${unknown}\`, expected one of ${known}`);
  }
  if (wanted.length > 0) return all.filter((check) => wanted.includes(check.name));
  if (values.all === true) return all;
  return values.audit === true ? [...builds, ...audit] : [...quick, ...builds, ...visits];
}
