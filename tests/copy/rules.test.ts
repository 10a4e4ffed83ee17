import { expect, it } from 'vitest';
import { type RuleId, ruleIds } from '../../src/copy/messages.ts';
import { readSamples } from './sample.ts';

/** Rules that no text by itself can break. */
const raisedElsewhere: Partial<Record<RuleId, string>> = {
  'related-unknown': 'The collections raise it, which know the headlines of all articles.',
};

const samples = readSamples();

it.each(ruleIds.filter((id) => raisedElsewhere[id] === undefined))('%s has a sample that gives its text', (ruleId) => {
  const raised = samples.filter(({ expected }) => expected.messages.some((message) => message.endsWith(` ${ruleId}`)));
  expect(raised.map(({ name }) => name)).not.toEqual([]);
  expect(raised.filter(({ expected }) => expected.texts?.[ruleId] !== undefined)).not.toEqual([]);
});

it('leaves no placeholder in a text', () => {
  for (const { expected } of samples) {
    for (const { reason, help } of Object.values(expected.texts ?? {}))
      expect(reason + help).not.toMatch(/\{\w+\}|undefined/);
  }
});
