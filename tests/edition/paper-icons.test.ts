import { expect, test } from 'vitest';
import { paperIcon } from '../../src/edition/paper-icons.ts';

const icon = (name: string) => paperIcon(name, { purpose: 'any' });

test('the icon is the initial of the name, as an outline and never as text', () => {
  expect(icon('The Lake')).not.toContain('<text');
  expect(icon('The Lake')).toBe(icon('“Tidings”'));
  expect(icon('The Lake')).not.toBe(icon('Lake'));
});

test('a letter with an accent has the icon of the letter', () => {
  expect(icon('Écho')).toBe(icon('Echo'));
});

test('a name in a script without outlines has a ruled sheet', () => {
  expect(icon('صحيفة')).toBe(icon('Лист'));
  expect(icon('صحيفة')).not.toBe(icon('Sahifa'));
});
