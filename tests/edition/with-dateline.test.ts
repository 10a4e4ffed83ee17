import { expect, test } from 'vitest';
import type { TextPart } from '../../src/edition/article-view.ts';
import { withDateline } from '../../src/edition/with-dateline.ts';
import { anEmbed } from './an-embed.ts';

const html = (code: string): TextPart => ({ kind: 'html', html: code });
const london = { place: 'LONDON', date: 'Nov. 8', agency: 'Reuters' };
const printed = '<span class="place">LONDON</span>, Nov. 8 (Reuters) — ';

test('place, date and agency stand before the first words, as typed', () => {
  expect(withDateline([html('<p dir="auto">The lamps went out.</p><p>Then on.</p>')], london)).toEqual([
    html(`<p dir="auto">${printed}The lamps went out.</p><p>Then on.</p>`),
  ]);
});

test('what an editor types into a dateline is text', () => {
  const [part] = withDateline([html('<p>The lamps.</p>')], { place: 'A & <B>', date: null, agency: '<i>' });
  expect(part).toEqual(html('<p><span class="place">A &amp; &lt;B></span> (&lt;i>) — The lamps.</p>'));
});

test.each<[string, TextPart]>([
  ['photo', { kind: 'photos', figures: [] }],
  ['embed', anEmbed({ url: 'https://video.example/1' })],
  ['subhead', html('<h2>The lamps</h2>')],
  ['quotation', html('<blockquote><p>Out they went.<br>All of them.</p></blockquote>')],
  ['list', html('<ul><li><p>One lamp</p></li></ul>')],
])('below a %s it stands before the first paragraph after it', (_, first) => {
  const [above, below] = withDateline([first, html('<h3>On</h3><p>The lamps went out.</p>')], london);
  expect(above).toEqual(first);
  expect(below).toEqual(html(`<h3>On</h3><p>${printed}The lamps went out.</p>`));
});

test('a text without a paragraph has the dateline above it', () => {
  expect(withDateline([html('<ul><li>One</li></ul>')], london)).toEqual([
    html('<p><span class="place">LONDON</span>, Nov. 8 (Reuters)</p>'),
    html('<ul><li>One</li></ul>'),
  ]);
  expect(withDateline([html('<p>One</p>')], null)).toEqual([html('<p>One</p>')]);
});
