import type { Edition } from '../edition/edition.ts';

/** humans.txt (humanstxt.org): who makes the paper. */
export function humans({ site, authors }: Pick<Edition, 'site' | 'authors'>, home: string): string {
  const people = authors.filter(({ organization, bio }) => !organization && bio !== null);
  const team = people.map(({ name, jobTitle }) => `${jobTitle ?? 'Writer'}: ${name}`);
  return [
    ...(team.length === 0 ? [] : ['/* TEAM */', ...team, '']),
    '/* SITE */',
    `Name: ${site.name}`,
    `Address: ${home}`,
    `Contact: ${site.lettersAddress}`,
    `Language: ${site.language}`,
    'Standards: HTML, CSS, RSS, Atom, JSON Feed, schema.org',
    'Software: Broadsheet',
    '',
  ].join('\n');
}
