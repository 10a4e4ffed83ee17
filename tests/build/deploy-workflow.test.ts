import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { noteNextDue } from '../../src/press/next-due.ts';
import { paper } from '../collections/paper.ts';
import { root } from './run-command.ts';

const steps = z.object({ steps: z.array(z.object({ name: z.string().optional(), run: z.string().optional() })) });
const workflow = z.object({ jobs: z.object({ due: steps, deploy: steps }) });

const { jobs } = workflow.parse(parse(await readFile(join(root, '.github/workflows/deploy.yml'), 'utf8')));

/** Runs the step of the deploy workflow that decides, in a folder where the last build has left `due`. */
async function decides(event: string, due: Date | 'nothing'): Promise<string> {
  const script = jobs.due.steps.find(({ run }) => run !== undefined)?.run ?? '';
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
});

test('a scheduled deploy builds where it is not known what is due', async () => {
  expect(await decides('schedule', 'nothing')).toBe('build=true\n');
});

test('a push is always built', async () => {
  expect(await decides('push', tomorrow)).toBe('build=true\n');
  expect(await decides('push', 'nothing')).toBe('build=true\n');
});

test('the deploy workflow adds to the ledger, and pushes what was added over what others have pushed', async () => {
  const folder = await paper({});
  const git = async (at: string, ...options: string[]) =>
    (await promisify(execFile)('git', ['-C', at, ...options])).stdout;
  const [origin, job, other] = ['origin', 'job', 'other'].map((name) => join(folder, name)) as [string, string, string];
  await git(folder, 'init', '-q', '--bare', '-b', 'main', origin);
  for (const at of [job, other]) await git(folder, 'clone', '-q', origin, at);
  const name = ['-c', 'user.name=E', '-c', 'user.email=e@example.org'];
  const save = async (at: string, file: string) => {
    await mkdir(dirname(join(at, file)), { recursive: true });
    await writeFile(join(at, file), '/a/\n');
    await git(at, 'add', '.');
    await git(at, ...name, 'commit', '-qm', file);
    await git(at, 'push', '-q', 'origin', 'HEAD:main');
  };
  await save(job, 'content/addresses/pages.txt');
  await git(other, 'pull', '-q', 'origin', 'main');
  await save(other, 'content/articles/lake/new.txt');
  const keep = jobs.deploy.steps.find((step) => step.name === 'Keep the ledger of addresses')?.run ?? '';
  const run = () => promisify(execFile)('bash', ['-euo', 'pipefail', '-c', keep], { cwd: job });
  expect(jobs.deploy.steps.some((step) => step.run === 'npm run build -- --ledger')).toBe(true);

  await run();
  expect((await git(origin, 'log', '--format=%s', 'main')).split('\n')[0]).toBe('content/articles/lake/new.txt');
  await writeFile(join(job, 'content/addresses/2026-11.txt'), '/2026/11/new/\n');
  await writeFile(join(job, 'content/addresses/pages.txt'), '/a/\n/b/\n');
  await run();
  expect((await git(origin, 'log', '--format=%s', 'main')).split('\n').slice(0, 2)).toEqual([
    'Keep the addresses that were published',
    'content/articles/lake/new.txt',
  ]);
  expect(await git(origin, 'show', 'main:content/addresses/pages.txt')).toBe('/a/\n/b/\n');
  expect(await git(origin, 'show', 'main:content/addresses/2026-11.txt')).toBe('/2026/11/new/\n');
});

test('the moment is one line beside the output folder, and the output of a step in GitHub Actions', async () => {
  const directory = await paper({ output: 'other=1\n' });
  const variables = { GITHUB_OUTPUT: join(directory, 'output') };
  await noteNextDue(new Date('2026-11-23T05:00:00Z'), join(directory, 'dist'), variables);
  expect(await readFile(join(directory, '.dist.next-due'), 'utf8')).toBe('2026-11-23T05:00:00.000Z\n');
  expect(await readFile(join(directory, 'output'), 'utf8')).toBe('other=1\nnext-due=2026-11-23T05:00:00.000Z\n');
});
