/** A small paper for tests of what settings and the clock decide: seven stories of two sections, in plain words. */

/** The settings that a test may give, as lines of YAML. */
export type PierSettings = Partial<Record<'comments' | 'offline' | 'frontRepeats' | 'breakingHours', string>>;

/** When the pier paper is printed: its breaking story is of that morning. */
export const pierNow = '2026-11-20T12:00:00Z';

const stories = ['Ferry', 'Bridge', 'Market', 'Library', 'Orchard', 'Lighthouse'];

/** The files of the paper by their path in the content folder. */
export function pierPaper(settings: PierSettings = {}): Record<string, string> {
  const given = {
    comments: '{ kind: giscus, repo: pier/talk, repoId: R_1, category: News, categoryId: DIC_1 }',
    ...settings,
  };
  const files: Record<string, string> = {
    'site.yaml': `name: The Pier Post
url: https://pier.example
language: en-US
timeZone: UTC
dateOrder: month-day-year
sections:
  - slug: town
    name: Town
  - slug: lake
    name: Lake
defaultSection: town
labels: [Breaking]
share: [email]
lettersAddress: editor@pier.example
copyrightHolder: The Pier Post
${Object.entries(given)
  .map(([key, value]) => `${key}: ${value}\n`)
  .join('')}`,
    'articles/town/water-main-bursts.txt': text(
      'Water Main Bursts Under the Square',
      'November 20, 2026 at 9:00 a.m.',
      ['Label: Breaking', 'Discussion: https://bsky.app/profile/pier.example/post/3k'],
    ),
  };
  for (const [index, name] of stories.entries()) {
    const path = `articles/${index % 2 === 0 ? 'town' : 'lake'}/the-${name.toLowerCase()}-opens.txt`;
    files[path] = text(`The ${name} Opens for the Winter`, `November ${19 - index}, 2026`);
  }
  return files;
}

function text(headline: string, date: string, keys: readonly string[] = []): string {
  return `${headline}\n${keys.join('\n')}\nBy Kim Roe\n${date}\n\nNobody had asked for it, said the harbormaster on the pier.\n\nIt was done by noon, and that was that.\n`;
}
