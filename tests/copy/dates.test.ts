import { afterEach, describe, expect, it } from 'vitest';
import type { CopySettings } from '../../src/copy/copy-settings.ts';
import { readText } from './read-text.ts';

function datesOf(line: string, settings: Partial<CopySettings> = {}) {
  const { article, messages } = readText(['Gulls Return', 'By Bo Lund', line, '', 'They came back.'], { settings });
  return { published: article.datePublished, updated: article.dateModified, messages };
}

describe('a line of dates', () => {
  it.each<[line: string, published: string, updated: string | null]>([
    ['11/8/2024', '2024-11-08', null],
    ['11/08/2024', '2024-11-08', null],
    ['11/8/24', '2024-11-08', null],
    ['11/8/2024Updated: 11/9/2024', '2024-11-08', '2024-11-09'],
    ['11/8/2024 Updated: 11/9/2024', '2024-11-08', '2024-11-09'],
    ['Published: 11/8/2024 | Updated: 11/9/2024', '2024-11-08', '2024-11-09'],
    ['Updated: 11/9/2024 | Published: 11/8/2024', '2024-11-08', '2024-11-09'],
    ['Published 11/8/2024', '2024-11-08', null],
    ['PUBLISHED: NOV. 8, 2024', '2024-11-08', null],
    ['Nov. 8, 2024', '2024-11-08', null],
    ['Sept. 8, 2024', '2024-09-08', null],
    ['November 8, 2024', '2024-11-08', null],
    ['November 8th, 2024', '2024-11-08', null],
    ['Friday, November 8, 2024', '2024-11-08', null],
    ['Fri., Nov. 8, 2024', '2024-11-08', null],
    ['8 November 2024', '2024-11-08', null],
    ['8 Nov 2024', '2024-11-08', null],
    ['2024-11-08', '2024-11-08', null],
    ['Feb. 29, 2024', '2024-02-29', null],
    ['Nov. 8, 2024 3:15 p.m. ET', '2024-11-08T15:15:00-05:00', null],
    ['July 8, 2024 3:15 p.m. ET', '2024-07-08T15:15:00-04:00', null],
    ['Nov. 8, 2024, 3:15 p.m.', '2024-11-08T15:15:00-05:00', null],
    ['November 8, 2024 at 3:15 PM EST', '2024-11-08T15:15:00-05:00', null],
    ['November 8, 2024 at 12:05 AM', '2024-11-08T00:05:00-05:00', null],
    ['November 8, 2024 at 3 PM PT', '2024-11-08T15:00:00-08:00', null],
    ['8 November 2024 15:15 GMT', '2024-11-08T15:15:00+00:00', null],
    ['2024-11-08T15:15:00-05:00', '2024-11-08T15:15:00-05:00', null],
    ['2024-11-08T20:15:00Z', '2024-11-08T20:15:00+00:00', null],
    ['2024-11-08T20:15:00.123Z', '2024-11-08T20:15:00+00:00', null],
    ['2024-11-08T15:15', '2024-11-08T15:15:00-05:00', null],
    ['2024-11-08 15:15', '2024-11-08T15:15:00-05:00', null],
    [
      'Nov. 8, 2024 3:15 p.m. ETUpdated: Nov. 8, 2024 4:40 p.m. ET',
      '2024-11-08T15:15:00-05:00',
      '2024-11-08T16:40:00-05:00',
    ],
    ['Nov. 8, 2024 3:15 p.m.Updated: Nov. 9, 2024', '2024-11-08T15:15:00-05:00', '2024-11-09'],
    ['Nov 8, 2024 3:15 PMUpdated Nov 9, 2024 4:40 PM', '2024-11-08T15:15:00-05:00', '2024-11-09T16:40:00-05:00'],
    ['Published: Nov. 8, 2024 | Updated: Nov. 8, 2024 4:40 p.m. ET', '2024-11-08', '2024-11-08T16:40:00-05:00'],
  ])('%s', (line, published, updated) => {
    expect(datesOf(line)).toEqual({ published, updated, messages: [] });
  });

  it.each<[language: string, line: string]>([
    ['en-GB', '8/11/2024'],
    ['de', '8.11.2024'],
    ['de', '08.11.2024'],
    ['de', '8. November 2024'],
    ['de', 'Freitag, 8. November 2024'],
    ['fr', '8 novembre 2024'],
    ['es', '8 de noviembre de 2024'],
    ['pt-BR', '8 de novembro de 2024'],
    ['it', '8 novembre 2024'],
    ['ar', '8 نوفمبر 2024'],
    ['de', 'Veröffentlicht: 8.11.2024'],
    ['de', 'Nov. 8, 2024'],
  ])('in the order and words of a paper in %s: %s', (language, line) => {
    const dates = datesOf(line, { language, dateOrder: 'day-month-year', timeZone: 'Europe/Berlin' });
    expect(dates).toEqual({ published: '2024-11-08', updated: null, messages: [] });
  });

  it('in the order of year, month and day', () => {
    expect(datesOf('2024/11/8', { dateOrder: 'year-month-day' }).published).toBe('2024-11-08');
    expect(datesOf('24/11/8', { dateOrder: 'year-month-day' }).published).toBe('2024-11-08');
  });

  it.each([
    'On Nov. 8, 2024 the gulls came back.',
    '11/8/2024 was a Friday',
    '2024. The gulls came back.',
    '12 gulls',
    '1/2 price',
    '11/8/2',
    '24/7',
  ])('is not a sentence: %s', (line) => {
    const { article } = readText(['Gulls Return', 'By Bo Lund', '11/7/2024', '', line, '', 'They came back.']);
    expect(article.datePublished).toBe('2024-11-07');
    expect(article.html).toContain(line);
  });
});

describe('a date without a time', () => {
  const { TZ } = process.env;
  afterEach(() => {
    process.env['TZ'] = TZ;
  });

  it.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'UTC', 'America/New_York'])('is the same day in %s', (zone) => {
    process.env['TZ'] = zone;
    expect(datesOf('11/8/2024', { timeZone: zone })).toMatchObject({ published: '2024-11-08' });
    expect(readText(['Gulls', '11/8/2024', '', 'They.'], { settings: { timeZone: zone } }).url).toBe('/2024/11/gulls/');
  });
});

describe('a date with a time', () => {
  it('gives the address its day in the paper’s zone', () => {
    expect(readText(['Gulls', '2024-12-01T02:00:00Z', '', 'They.']).url).toBe('/2024/11/gulls/');
  });

  it('names the order that would work in its help', () => {
    const [message] = datesOf('31/12/2024').messages;
    expect(message).toMatchObject({ ruleId: 'date-impossible', line: 3, column: 1 });
    expect(message?.help).toContain('day/month/year');
    expect(message?.help).toContain('2024-12-31');
  });
});
