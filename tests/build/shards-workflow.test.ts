import { execFile } from 'node:child_process';
import { chmod, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { paper } from '../collections/paper.ts';
import { root } from './run-command.ts';

const step = z.object({
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.object({ key: z.string().optional(), path: z.string().optional() }).optional(),
});
const job = z.object({ steps: z.array(step), permissions: z.record(z.string(), z.string()) });
const workflow = z.object({ jobs: z.object({ print: job, bind: job }) });
const action = z.object({ runs: z.object({ steps: z.array(step) }) });

const readYaml = async (path: string): Promise<unknown> => parse(await readFile(join(root, path), 'utf8'));

const { jobs } = workflow.parse(await readYaml('.github/workflows/shards.yml'));
const { runs } = action.parse(await readYaml('.github/actions/keep-anew/action.yml'));

test.each(['print', 'bind'] as const)('each job of %s has one cache, whatever the number of its runs', (name) => {
  const { steps, permissions } = jobs[name];
  const caches = steps.filter(({ uses }) => /cache|keep-anew/.test(uses ?? ''));
  expect(caches.map(({ uses }) => uses)).toEqual(['actions/cache/restore@v5', './.github/actions/keep-anew']);
  const [restored, kept] = caches.map((cache) => cache.with);
  expect(kept).toEqual(restored);
  expect(kept?.key?.replace('${{ matrix.shard }}', '1')).toMatch(/^(?:shard-1-of-4|bind)$/);
  expect(permissions).toEqual({ contents: 'read', actions: 'write' });
});

/** Runs the step that takes away what was kept before, where `gh` answers with `caches` or fails; gives what it was asked. */
async function takesAway(caches: string): Promise<string[]> {
  const folder = await paper({
    gh: `#!/bin/sh\necho "$*" >> "$ASKED"\ncase "$2" in list) ${caches};; esac\n`,
    asked: '',
  });
  await chmod(join(folder, 'gh'), 0o755);
  const asked = join(folder, 'asked');
  await promisify(execFile)('bash', ['-eo', 'pipefail', '-c', runs.steps[0]?.run ?? 'exit 1'], {
    env: { PATH: `${folder}:${process.env['PATH'] ?? ''}`, ASKED: asked, REF: 'refs/heads/main', KEY: 'shard-1-of-4' },
  });
  return (await readFile(asked, 'utf8')).trimEnd().split('\n');
}

const list = 'cache list --ref refs/heads/main --key shard-1-of-4 --json id --jq .[].id';

test('what was kept before is taken away, where there is any, before the new is kept', async () => {
  expect(await takesAway('echo 7; echo 8')).toEqual([list, 'cache delete 7', 'cache delete 8']);
  expect(await takesAway('true')).toEqual([list]);
  await expect(takesAway('exit 1')).rejects.toThrow();
  expect(runs.steps.map(({ uses }) => uses)).toEqual([undefined, 'actions/cache/save@v5']);
});
