import { expect, test } from 'vitest';
import { readPart, writePart } from '../../src/press/ledger.ts';
import { paper } from '../collections/paper.ts';

const entry = (ending: string) => ({
  ...{ key: 'key', answers: [], digest: 'digest', stamp: 'stamp' },
  copies: [[ending, 'stamp', 'digest']] as [string, string, string][],
});

test.each([
  ['../victim.txt', '.br', true],
  ['2024/11/../../../victim.txt', '.br', true],
  ['/victim.txt', '.br', true],
  ['index.html', '/../../victim.txt', true],
  ['2024/11/ferry..html', '.br', false],
  ['.well-known/security.txt', '.gz', false],
])('a part of the ledger that knows the file %s with its copy %s is damaged: %s', async (file, ending, isDamaged) => {
  const ledger = await paper({});
  await writePart(ledger, 'edition', {
    standing: null,
    entries: new Map([[file, entry(ending)]]),
    isDamaged: false,
  });
  const said: string[] = [];
  const part = await readPart(ledger, 'edition', (line) => said.push(line));
  expect([part.isDamaged, part.entries.size, said.length]).toEqual(isDamaged ? [true, 0, 1] : [false, 1, 0]);
});
