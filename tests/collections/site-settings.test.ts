import { describe, expect, test } from 'vitest';
import { readSite } from '../../src/collections/site-settings.ts';
import { siteYaml } from './paper.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readSite(bytes(text), ['lake']);
const told = (text: string) =>
  read(text).problems.map(({ line, column, ruleId, reason, help }) => [`${line}:${column}`, ruleId, reason, help]);

describe('site.yaml', () => {
  test('without a mistake has no problem', () => {
    const { site, problems } = read(siteYaml);
    expect(problems).toEqual([]);
    expect(site).toMatchObject({ name: 'The Far Shore Gazette', furniture: [], smartQuotes: false });
  });

  test.each(['name', 'url', 'language', 'dateOrder', 'labels', 'share', 'lettersAddress'])(
    'without `%s` lacks it',
    (key) => {
      const told = read(siteYaml.replace(new RegExp(`^${key}:.*\n`, 'm'), '')).problems;
      expect(told).toMatchObject([{ ruleId: 'yaml-key-missing', reason: `Missing \`${key}\`` }]);
    },
  );

  test('that is missing is one error, and the other files can still be read', () => {
    const { site, problems } = readSite(null, ['lake', 'town']);
    expect(problems).toMatchObject([
      { file: 'site.yaml', line: 1, column: 1, severity: 'error', ruleId: 'settings-missing' },
    ]);
    expect(site.sections.map(({ slug }) => slug)).toEqual(['lake', 'town']);
  });

  test.each([
    [
      'unknown key',
      siteYaml.replace('labels:', 'lables:'),
      '10:1',
      'yaml-key-unknown',
      'expected `labels`',
      'Write `labels` instead.',
    ],
    [
      'missing key',
      siteYaml.replace(/timeZone.*\n/, ''),
      '1:1',
      'yaml-key-missing',
      'Missing `timeZone`',
      'Add `timeZone:`',
    ],
    [
      'number for text',
      siteYaml.replace('The Far Shore Gazette', '1984'),
      '1:7',
      'yaml-value',
      'number `1984` for `name`',
      'nameplate',
    ],
    ['text for a list', siteYaml.replace('[Opinion]', 'Opinion'), '10:9', 'yaml-value', 'expected a list', ''],
    ['empty value', siteYaml.replace('en-US', ''), '3:', 'yaml-value', 'empty value for `language`', 'en-US'],
    ['unknown language', siteYaml.replace('en-US', 'en-USA-x'), '3:11', 'yaml-value', '`en-USA-x` for `language`', ''],
    [
      'unknown time zone',
      siteYaml.replace('New_York', 'New_Yrok'),
      '4:11',
      'yaml-value',
      '`America/New_Yrok`',
      'Write `America/New_York` instead.',
    ],
    [
      'date order',
      siteYaml.replace('month-day-year', 'month-day-yaer'),
      '5:12',
      'yaml-value',
      'one of `month-day-year`',
      'Write `month-day-year` instead.',
    ],
    [
      'share target',
      siteYaml.replace('[email]', '[email, facebok]'),
      '11:16',
      'yaml-value',
      '`facebok`',
      'Write `facebook` instead.',
    ],
    [
      'address of the site',
      siteYaml.replace('https://gazette.example', 'gazette'),
      '2:6',
      'yaml-value',
      'an address',
      'https://',
    ],
    ['mail address', siteYaml.replace('editor@gazette.example', 'editor'), '12:17', 'yaml-value', 'a mail address', ''],
    ['slug', siteYaml.replace('slug: lake', 'slug: The Lake'), '7:11', 'yaml-value', '`sections.slug` of entry 1', ''],
    [
      'default section',
      siteYaml.replace('defaultSection: lake', 'defaultSection: lakes'),
      '9:17',
      'default-section-unknown',
      'expected one of `lake`',
      'Write `lake` instead.',
    ],
    ['YAML', siteYaml.replace('labels: [Opinion]', 'labels: [Opinion'), '11:', 'yaml-syntax', '', 'key: value'],
    ['key twice', `${siteYaml}name: Another\n`, '14:1', 'yaml-syntax', 'unique', ''],
  ])('tells a wrong %s by line and column', (_what, source, place, ruleId, reason, help) => {
    expect(told(source)).toContainEqual([
      expect.stringMatching(new RegExp(`^${place}`)),
      ruleId,
      expect.stringContaining(reason),
      expect.stringContaining(help),
    ]);
  });

  test('says which sections and labels are opinion; without it the usual labels are', () => {
    expect(read(siteYaml).site.opinionLabels).toContain('Meinung');
    const own = siteYaml
      .replace('    name: Lake', '    name: Lake\n    opinion: true')
      .concat('opinionLabels: [Glosse]\n');
    expect(read(own)).toMatchObject({
      site: { sections: [{ opinion: true }], opinionLabels: ['Glosse'] },
      problems: [],
    });
    expect(told(own.replace('opinion: true', 'opinion: yes'))[0]?.[0]).toBe('9:14');
  });

  test('tells a section that is there twice, with the line of the first', () => {
    const twice = siteYaml.replace('defaultSection', '  - slug: lake\n    name: The Lake\ndefaultSection');
    expect(told(twice)).toEqual([['9:11', 'section-duplicate', expect.stringContaining('line 7'), expect.any(String)]]);
  });

  test('tells every mistake in one reading', () => {
    const many = siteYaml
      .replace('New_York', 'Nowhere')
      .replace('[email]', '[x, fax]')
      .replace('defaultSection: lake', 'defaultSection: pond');
    expect(told(many).map(([place]) => place)).toEqual(['4:11', '11:12', '9:17']);
  });

  test('in bytes that are not UTF-8 is an error', () => {
    const latin = Uint8Array.from([...bytes(siteYaml), 0x23, 0x20, 0xe9, 0x0a]);
    expect(readSite(latin, []).problems).toMatchObject([{ ruleId: 'file-encoding' }]);
  });

  test('with aliases without end is an error, not a full memory', () => {
    const levels = Array.from(
      { length: 12 },
      (_, level) => `a${level + 1}: &a${level + 1} [${`*a${level},`.repeat(9)}]`,
    );
    expect(read(`a0: &a0 [x]\n${levels.join('\n')}\n`).problems.length).toBeGreaterThan(0);
  });
});
