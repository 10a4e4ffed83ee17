import { expect, it } from 'vitest';
import { readText } from './read-text.ts';

const text = 'A gull on the pier.';

it.each<[line: string, creator: string, agency: string, file: boolean]>([
  [`${text} (Kim Roe/File Photo/Reuters)`, 'Kim Roe', 'Reuters', true],
  [`${text} (Kim Roe/Reuters)`, 'Kim Roe', 'Reuters', false],
  [`${text} (Kim Roe / Reuters)`, 'Kim Roe', 'Reuters', false],
  [`${text} (Kim Roe/Pool/Reuters)`, 'Kim Roe', 'Pool/Reuters', false],
  [`${text} (Kim Roe)`, 'Kim Roe', '', false],
  [`${text} (Reuters)`, '', 'Reuters', false],
  [`${text} (AP)`, '', 'AP', false],
  [`${text} (AP Photo/Kim Roe)`, 'Kim Roe', 'AP', false],
  [`${text} (AP Photo/Kim Roe, File)`, 'Kim Roe', 'AP', true],
  [`${text} AP Photo/Kim Roe, File`, 'Kim Roe', 'AP', true],
  [`${text} Photo by Kim Roe`, 'Kim Roe', '', false],
  [`${text} Photograph by Kim Roe/Reuters`, 'Kim Roe', 'Reuters', false],
  [`${text} Credit: Kim Roe`, 'Kim Roe', '', false],
  [`${text} Photo credit: Kim Roe/Reuters`, 'Kim Roe', 'Reuters', false],
  [`${text} | Photo by Kim Roe`, 'Kim Roe', '', false],
  [`${text} (Photo by Kim Roe)`, 'Kim Roe', '', false],
  [`${text} (Photo by Kim Roe/Getty Images)`, 'Kim Roe', 'Getty Images', false],
  [`${text} (Kim Roe via AP)`, 'Kim Roe', 'AP', false],
  [`${text} (Kim Roe/CC BY-SA 4.0)`, 'Kim Roe', 'CC BY-SA 4.0', false],
  [`${text} (File Photo/Reuters)`, '', 'Reuters', true],
])('%s', (line, creator, agency, file) => {
  const { article, messages } = readText(['Gulls Return', line, 'By Bo Lund', '11/8/2024', '', 'They came back.']);
  expect(article.photo).toEqual({ src: null, alt: null, caption: text, creator, agency, file });
  expect(messages.map(({ ruleId }) => ruleId)).toEqual(['caption-without-photo']);
});

it.each(['right', 'from left', 'top', 'second from right', 'in the blue coat', 'aged 9'])(
  'keeps (%s) in the caption, with a warning',
  (words) => {
    const caption = `Edda Straub and the gull (${words})`;
    const { article, messages } = readText(['Gulls Return', caption, 'By Bo Lund', '11/8/2024', '', 'They came back.']);
    expect(article.photo).toMatchObject({ caption, creator: '', agency: '' });
    expect(messages.map(({ ruleId }) => ruleId).sort()).toEqual(['caption-without-credit', 'caption-without-photo']);
  },
);
