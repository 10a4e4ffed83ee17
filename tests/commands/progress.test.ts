import { expect, test } from 'vitest';
import { progress } from '../../src/commands/progress.ts';

function stream(settings: { isTTY?: boolean; columns?: number }) {
  const written: string[] = [];
  return { ...settings, written, write: (text: string) => written.push(text) > 0 };
}

test('a terminal sees a bar with counts and the time that is left, ten times a second at most, and none at the end', () => {
  const terminal = stream({ isTTY: true, columns: 80 });
  let at = 1000;
  const { tell, end } = progress(terminal, () => at);
  tell('print', 1, 400);
  at += 50;
  tell('print', 50, 400);
  at += 1950;
  tell('print', 100, 400);
  end();
  expect(terminal.written).toEqual([
    `\r\u001B[K${'░'.repeat(24)} Printing 1 of 400`,
    `\r\u001B[K${'█'.repeat(6)}${'░'.repeat(18)} Printing 100 of 400, 6 s left`,
    '\r\u001B[K',
  ]);
});

test('the bar does not go back where more is to be done than was foreseen, and begins anew with another phase', () => {
  const terminal = stream({ isTTY: true, columns: 80 });
  let at = 0;
  const { tell } = progress(terminal, () => (at += 200));
  tell('print', 6, 12);
  tell('print', 7, 28);
  tell('print', 21, 28);
  tell('bind', 0, 28);
  expect(terminal.written.map((line) => line.split('█').length - 1)).toEqual([12, 12, 18, 0]);
  expect(terminal.written[1]).toContain('Printing 7 of 28');
});

test('the bar is away when all is done, so that what is said next stands in a line of its own', () => {
  const terminal = stream({ isTTY: true, columns: 80 });
  const { tell } = progress(terminal, () => 1000);
  tell('read', 1, 2);
  tell('read', 2, 2);
  expect(terminal.written.at(-1)).toBe('\r\u001B[K');
});

test('a terminal that knows no width has one of eighty', () => {
  const terminal = stream({ isTTY: true, columns: 0 });
  progress(terminal, () => 1000).tell('bind', 1, 2);
  expect(terminal.written).toEqual([`\r\u001B[K${'█'.repeat(12)}${'░'.repeat(12)} Binding 1 of 2`]);
});

test('a bar is never longer than the line', () => {
  const terminal = stream({ isTTY: true, columns: 30 });
  progress(terminal, () => 1000).tell('bind', 12_345, 100_000);
  expect(terminal.written.join('').replace('\r\u001B[K', '')).toHaveLength(29);
});

test('a file or a pipe gets a plain line every ten seconds, of each phase anew, and no sign that moves the cursor', () => {
  const log = stream({});
  let at = 0;
  const { tell, end } = progress(log, () => at);
  for (; at <= 25_000; at += 1000) tell('read', at / 1000 + 1, 200);
  tell('print', 1, 10);
  at += 5000;
  tell('print', 10, 10);
  end();
  expect(log.written).toEqual(['Reading 11 of 200, 3 min left\n', 'Reading 21 of 200, 3 min left\n']);
});
