import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { noteNextDue } from '../../src/press/next-due.ts';
import { paper } from '../collections/paper.ts';
import { root } from './run-command.ts';

const workflow = z.object({
  jobs: z.object({ due: z.object({ steps: z.array(z.object({ run: z.string().optional() })) }) }),
});

/** Runs the step of the deploy workflow that decides, in a folder where the last build has left `due`. */
async function decides(event: string, due: Date | null | 'nothing'): Promise<string> {
  const yaml: unknown = parse(await readFile(join(root, '.github/workflows/deploy.yml'), 'utf8'));
  const script = workflow.parse(yaml).jobs.due.steps.find(({ run }) => run !== undefined)?.run ?? '';
  const directory = await paper({});
  const output = join(directory, 'output');
  await writeFile(output, '');
  if (due !== 'nothing') await noteNextDue(due, join(directory, 'dist'), {});
  await promisify(execFile)('bash', ['-euo', 'pipefail', '-c', script], {
    cwd: directory,
    env: { PATH: process.env['PATH'], EVENT: event, GITHUB_OUTPUT: output },
  });
  return readFile(output, 'utf8');
}

const minuteAgo = new Date(Date.now() - 60_000);
const tomorrow = new Date(Date.now() + 86_400_000);

test('the scheduled deploy builds when the moment that the last build wrote down has come, and not before', async () => {
  expect(await decides('schedule', minuteAgo)).toBe('build=true\n');
  expect(await decides('schedule', tomorrow)).toBe('build=false\n');
  expect(await decides('schedule', null)).toBe('build=false\n');
});

test('a scheduled deploy builds where it is not known what is due', async () => {
  expect(await decides('schedule', 'nothing')).toBe('build=true\n');
});

test('a push is always built', async () => {
  expect(await decides('push', tomorrow)).toBe('build=true\n');
  expect(await decides('push', 'nothing')).toBe('build=true\n');
});

test('the moment is one line beside the output folder, and the output of a step in GitHub Actions', async () => {
  const directory = await paper({ output: 'other=1\n' });
  const variables = { GITHUB_OUTPUT: join(directory, 'output') };
  await noteNextDue(new Date('2026-11-23T05:00:00Z'), join(directory, 'dist'), variables);
  expect(await readFile(join(directory, '.dist.next-due'), 'utf8')).toBe('2026-11-23T05:00:00.000Z\n');
  expect(await readFile(join(directory, 'output'), 'utf8')).toBe('other=1\nnext-due=2026-11-23T05:00:00.000Z\n');
  await noteNextDue(null, join(directory, 'dist'), variables);
  expect(await readFile(join(directory, '.dist.next-due'), 'utf8')).toBe('');
});
