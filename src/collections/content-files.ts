import { readdir } from 'node:fs/promises';
import { extname } from 'node:path';
import { pictureEndings } from '../photos/picture-kind.ts';
import { nearest as nearestWord } from '../copy/nearest.ts';
import { compareText, problem } from './problem.ts';
import type { Problem } from './problem.ts';

/** Everything in the content folder that is read, as paths relative to it, with `/`, in one fixed order. */
export interface ContentFiles {
  site: boolean;
  articles: string[];
  pictures: string[];
  authors: string[];
  letters: string[];
  pages: string[];
  /** The ledger of published addresses. */
  addresses: string[];
  problems: Problem[];
}

type Kind = 'articles' | 'pictures' | 'authors' | 'letters' | 'pages' | 'addresses';

/** What may lie where; other files get a warning that says what belongs there. */
const folders: Readonly<Record<string, { endings: Readonly<Record<string, Kind>>; expected: string }>> = {
  articles: { endings: { '.txt': 'articles', '.md': 'articles' }, expected: 'a text (`.txt`, `.md`) or a picture' },
  authors: { endings: { '.yaml': 'authors', '.yml': 'authors' }, expected: 'an author’s profile (`.yaml`)' },
  letters: { endings: { '.txt': 'letters', '.md': 'letters' }, expected: 'a letter (`.txt`)' },
  pages: { endings: { '.md': 'pages' }, expected: 'a page (`.md`)' },
  addresses: { endings: { '.txt': 'addresses' }, expected: 'a list of addresses (`.txt`)' },
};

/** Lists the content folder. Files of the system and of editors (`.DS_Store`, `~$x`, `x~`) are passed over. */
export async function contentFiles(directory: string): Promise<ContentFiles> {
  const files: ContentFiles = {
    site: false,
    articles: [],
    pictures: [],
    authors: [],
    letters: [],
    pages: [],
    addresses: [],
    problems: [],
  };
  await list(directory, '', files);
  for (const kind of ['articles', 'pictures', 'authors', 'letters', 'pages', 'addresses'] as const)
    files[kind].sort(compareText);
  return files;
}

async function list(directory: string, path: string, files: ContentFiles): Promise<void> {
  const entries = await readdir(`${directory}/${path}`, { withFileTypes: true }).catch((error: unknown) => {
    if (path === '') throw error;
    const said = error instanceof Error ? error.message.split(',')[0] : '';
    files.problems.push(
      problem('file-unreadable', { file: path }, `Unexpected folder that cannot be read (${said ?? ''})`),
    );
    return [];
  });
  for (const entry of entries) {
    if (isPassedOver(entry.name)) continue;
    const file = path === '' ? entry.name : `${path}/${entry.name}`;
    if (entry.isSymbolicLink())
      files.problems.push(problem('file-link', { file }, 'Unexpected link, expected a file or a folder'));
    else if (
      path === '' &&
      !(entry.isFile() && file === 'site.yaml') &&
      !(entry.isDirectory() && Object.hasOwn(folders, file))
    ) {
      files.problems.push(misplaced(file));
    } else if (entry.isDirectory()) await list(directory, file, files);
    else if (entry.isFile()) sort(file, files);
  }
}

function sort(file: string, files: ContentFiles): void {
  if (file === 'site.yaml') {
    files.site = true;
    return;
  }
  const folder = folders[file.slice(0, file.indexOf('/'))];
  const ending = extname(file).toLowerCase();
  const kind = folder?.endings[ending];
  if (kind !== undefined) files[kind].push(file);
  else if (file.startsWith('articles/') && pictureEndings.has(ending)) files.pictures.push(file);
  else {
    const found = ending === '' ? 'file without an ending' : `kind of file \`${ending}\``;
    files.problems.push(
      problem('file-kind', { file }, `Unexpected ${found}, expected ${folder?.expected ?? 'a text'}`),
    );
  }
}

function misplaced(file: string): Problem {
  const expected = ['site.yaml', ...Object.keys(folders)];
  const nearest = nearestWord(file, expected);
  const reason = `Unexpected \`${file}\` in the content folder, expected one of ${expected.map((name) => `\`${name}\``).join(', ')}`;
  return problem('file-place', { file }, reason, nearest === null ? undefined : `Rename it to \`${nearest}\`.`);
}

function isPassedOver(name: string): boolean {
  return (
    /^[.~]|~$|\.(?:tmp|swp|bak|crdownload|part)$/i.test(name) || /^(?:thumbs\.db|desktop\.ini|icon\r)$/i.test(name)
  );
}
