import { describe, expect, it } from 'vitest';
import { wordsOfLanguages } from '../../src/copy/languages/language.ts';
import { socialNetworks } from '../../src/copy/languages/social-networks.ts';
import { readText } from './read-text.ts';

const head = ['Gulls Return to the Pier', 'By Ada Marsh', '2024-11-08'];
const text = ['', 'The gulls came back on Friday, and nobody had asked them to.', ''];
const more = ['', 'They had not been seen since the storm of 1931, said those who remember it.'];

describe.each(Object.entries(wordsOfLanguages))('In a paper of the language %s', (language, words) => {
  const settings = { language };
  const read = (lines: readonly string[]) => readText(lines, { settings });

  it.each(typed([...words.furniture, ...words.share]))('drops `%s` in head and text', (line) => {
    const { lines } = read([...head, line, ...text, line, ...more]);
    const dropped = lines.filter(({ role }) => role === 'dropped');
    expect(dropped.map(({ line }) => line)).toEqual([4, 8]);
    expect(dropped.map(({ why }) => why)).toEqual(['furniture', 'furniture']);
  });

  it.each(words.share)('finds the biography of an author below `%s`', (line) => {
    const { article, messages } = read([...head, ...text, line, 'Ada Marsh, Port Alder.']);
    expect(article.biographies).toEqual([{ name: 'Ada Marsh', text: 'Ada Marsh, Port Alder.' }]);
    expect(messages).toEqual([]);
  });

  it('drops the way to the page above the headline', () => {
    for (const way of [words.home, `${words.home} / News / Lake`, `${words.home} › News`]) {
      const { article, lines } = read([way, ...head, ...text]);
      expect(article.headline).toBe('Gulls Return to the Pier');
      expect(lines[0]).toEqual({ line: 1, role: 'dropped', why: 'furniture' });
    }
  });

  it.each(
    Object.entries(words.corrections).flatMap(([kind, openings]) => openings.map((word) => [word, kind] as const)),
  )('reads `%s: …` below the text as a %s', (word, kind) => {
    const { article } = read([...head, ...text, `${word}: The storm was in 1931.`]);
    expect(article.corrections).toEqual([{ kind, date: null, text: 'The storm was in 1931.' }]);
  });

  it.each(words.related)('reads `%s` over a title, and with one behind a colon', (heading) => {
    const above = read([...head, ...text, heading, 'The Storm of 1931', ...more]);
    const inFront = read([...head, ...text, `${heading}: The Storm of 1931`, ...more]);
    expect(above.related).toEqual([{ title: 'The Storm of 1931', line: 8, column: 1 }]);
    expect(inFront.related).toEqual([{ title: 'The Storm of 1931', line: 7, column: 1 }]);
    expect(inFront.article.html).toContain(`<h2>${heading}</h2>`);
  });

  it.each(words.otherStories)('drops `%s` and its titles in the last block', (heading) => {
    const { lines } = read([...head, ...text, heading, '1', 'The Storm of 1931']);
    expect(lines.slice(-3).map(({ why }) => why)).toEqual(Array(3).fill('what others read'));
  });
});

it('reads no words of another language than English and that of the paper', () => {
  const { article } = readText([...head, ...text, 'Guardar', ...more], { settings: { language: 'de' } });
  expect(article.html).toContain('<h2>Guardar</h2>');
});

/** Lines as pages show them: `#` and `@` filled in. */
function typed(phrases: readonly string[]): string[] {
  return phrases.flatMap((phrase) => {
    const numbered = phrase.replace('#', '12');
    return numbered.includes('@') ? socialNetworks.map((network) => numbered.replace('@', network)) : [numbered];
  });
}
