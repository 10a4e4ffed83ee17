import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { injections } from './injections.ts';

/** Stands where markup in a name of the paper, of a section or of an author would do most harm. */
const worst = '"><script>broken()</script>';

/** Feeds have the newest thirty stories of a section: each section has fewer, so that every entry is in a feed. */
const perSection = 12;
const sectionOf = (index: number): string => `section-${Math.floor(index / perSection)}`;

const settings = (sections: readonly string[]) => `name: ${JSON.stringify(worst)}
url: https://gazette.example
language: en-US
timeZone: America/New_York
dateOrder: month-day-year
sections:
${sections.map((slug) => `  - slug: ${slug}\n    name: ${JSON.stringify(`${worst}${slug.slice(-2)}`)}`).join('\n')}
defaultSection: section-0
labels: [Opinion]
share: [email]
ninjs: true
lettersAddress: editor@gazette.example
copyrightHolder: ${JSON.stringify(worst)}
`;

/** Moment that the paper is built for. */
export const injectionNow = '2024-12-01T00:00:00Z';

/** An entry as it stands in one line: a control, or the end of a line, cannot. */
const inOneLine = (injection: string): string => injection.replaceAll(/[\p{Cc}\p{Zl}\p{Cf}]/gu, ' ');

/** Address, from the root of the paper, of each article that has an entry in all its parts, and whether it is Markdown. */
export const pagesOf = (index: number): [address: string, isMarkdown: boolean][] => [
  [`2024/11/text-story-${index}/`, false],
  [`2024/11/markdown-story-${index}/`, true],
];

/** Writes a paper with each entry in whatever part of a text there is, once as `.txt` and once as `.md`. */
export async function writeInjectionPaper(content: string): Promise<void> {
  const files: Record<string, string> = {
    'site.yaml': settings([...new Set(injections.map((_, index) => sectionOf(index)))]),
    'authors/kim-roe.yaml': `name: Kim Roe\nbio: ${JSON.stringify(worst)}\n`,
    'pages/about.md': `# ${worst}\n\n${injections.map((injection) => `- ${injection}\n`).join('')}`,
    [`articles/section-0/"><img src=x onerror=broken()>.txt`]:
      'A name\n\nBy Kim Roe\n\nNovember 8, 2024\n\nA file of that name.\n',
  };
  for (const [index, injection] of injections.entries()) {
    const line = inOneLine(injection);
    const folder = `articles/${sectionOf(index)}`;
    files[`${folder}/text-story-${index}.txt`] =
      `Story ${index} ${line}\nTopics: ${line}\nStandfirst: ${line}\nCaption: ${line} (${line}/${line})\nSource: ${line}\nCorrection: ${line}\n\nBy Kim Roe\n\nNovember 8, 2024\n\nMark ${index} begins. ${injection} Mark ${index} ends.\n\n> ${injection}\n\n- ${injection}\n`;
    // Longer lines are no bylines.
    if (line.length < 100) {
      files[`letters/text-story-${index}/one.txt`] =
        `By Kim, ${line}\n\nNovember 9, 2024\n\nLetter ${index}. ${injection}\n`;
    }
    files[`${folder}/markdown-story-${index}.md`] =
      `---\ntitle: ${JSON.stringify(`Page ${index} ${line}`)}\nauthor: Kim Roe\ndate: 2024-11-08\ndescription: ${JSON.stringify(line)}\n---\n\nMark ${index} begins. ${injection} Mark ${index} ends.\n\n${injection}\n`;
  }
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(content, path)), { recursive: true });
    await writeFile(join(content, path), text);
  }
}
