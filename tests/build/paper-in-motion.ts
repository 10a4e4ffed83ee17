import { appendFile, mkdir, readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { seededRandom } from '../bench/article-texts.ts';
import { siteYaml } from '../collections/paper.ts';
import { touchCode } from './touch-code.ts';

/** A newspaper that people work at: each step changes something, and says what. */
export interface PaperInMotion {
  /** Changes something, of the named kind or of any, and gives a word for it, the kind first: `edit: articles/a.txt`. */
  step: (kind?: string) => Promise<string>;
  /** The moment it is for the paper, ISO 8601. */
  now: () => string;
  /** How often the clock has gone over the end of an embargo, an expiry, and a year after a date. */
  passed: Readonly<Record<Mark, number>>;
}

type Mark = 'embargo' | 'expiry' | 'year';

const day = 86_400_000;

const sections = ['lake', 'town', 'opinion'];
const names = ['Kim Roe', 'Ada Wren', 'Leon Holm', 'Nadia Frost'];
const things = ['ferry', 'bridge', 'harbor', 'library', 'orchestra', 'council', 'winter', 'market', 'lighthouse'];

/**
 * Fills `directory` with a small paper of two years and gives the one who changes it, and the code in `checkout` where
 * there is one. The same seed makes the same steps.
 */
export async function paperInMotion(directory: string, seed: number, checkout?: string): Promise<PaperInMotion> {
  const random = seededRandom(seed);
  const below = (count: number) => Math.floor(random() * count);
  const pick = <Kind>(list: readonly Kind[]): Kind => {
    const found = list[below(list.length)];
    if (found === undefined) throw new Error('Unexpected empty list');
    return found;
  };
  let count = 0;
  let touches = 0;
  let now = Date.parse('2025-06-15T12:00:00Z');
  const passed = { embargo: 0, expiry: 0, year: 0 };
  const ahead: { mark: Mark; at: number }[] = [];
  const note = (mark: Mark, at: number) => {
    ahead.push({ mark, at });
    return isoDay(at);
  };
  const isoDay = (moment: number) => new Date(moment).toISOString().slice(0, 10);
  const write = async (path: string, contents: string | Uint8Array) => {
    await mkdir(dirname(join(directory, path)), { recursive: true });
    await writeFile(join(directory, path), contents);
  };
  const photo = async (shade: number) =>
    sharp({ create: { width: 40, height: 30, channels: 3, background: { r: shade, g: 90, b: 120 } } })
      .jpeg()
      .toBuffer();
  const article = (stem: string, date: number) => {
    note('year', date + 366 * day);
    const keys = [
      `Topics: ${pick(things)}, ${pick(things)}`,
      ...(below(6) === 0 ? [`Embargo: ${note('embargo', now + below(40) * day)}`] : []),
      ...(below(8) === 0 ? [`Expires: ${note('expiry', now + below(60) * day)}`] : []),
    ];
    const related = below(5) === 0 ? `\n\nRelated: The ${pick(things)} and the ${pick(things)} ${below(12) + 1}` : '';
    return `The ${pick(things)} and the ${pick(things)} ${stem}\n\n${keys.join('\n')}\n\nBy ${pick(names)}\n\nPublished: ${isoDay(date)}\n\nIt was the ${pick(things)} of day ${below(1000)}.${related}\n`;
  };
  const add = async () => {
    count += 1;
    const path = `articles/${pick(sections)}/story-${count}.txt`;
    await write(path, article(String(count), now - below(500) * day));
    if (below(3) === 0) await write(path.replace('.txt', '.jpg'), await photo(below(250)));
    return `add ${path}`;
  };
  const found = async (folder: string, ending: string): Promise<string[]> => {
    const all = await readdir(join(directory, folder), { recursive: true }).catch(() => []);
    return all
      .filter((path) => path.endsWith(ending))
      .map((path) => `${folder}/${path}`)
      .sort();
  };
  const anyText = async () => pick(await found('articles', '.txt'));

  await write('site.yaml', siteOf('The Far Shore Gazette'));
  await write('pages/about.md', '# About\n\nA paper.\n');
  for (let first = 0; first < 10; first += 1) await add();

  const steps: Record<string, () => Promise<string>> = {
    add,
    edit: async () => {
      const path = await anyText();
      await appendFile(join(directory, path), `\n\nMore was said on day ${below(1000)}.\n`);
      return path;
    },
    rewrite: async () => {
      const path = await anyText();
      await write(path, article(`${count} again`, now - below(500) * day));
      return path;
    },
    move: async () => {
      const from = await anyText();
      const to = from.replace(/articles\/\w+\//, `articles/${pick(sections)}/moved-`);
      await rename(join(directory, from), join(directory, to));
      return `${from} to ${to}`;
    },
    rename: async () => {
      const from = await anyText();
      const to = from.replace(/([^/]+)\.txt$/, `renamed-${count}-$1.txt`);
      await rename(join(directory, from), join(directory, to));
      return `${from} to ${to}`;
    },
    delete: async () => {
      const path = await anyText();
      if (count > 6) await rm(join(directory, path));
      return path;
    },
    photo: async () => {
      const path = (await anyText()).replace('.txt', '.jpg');
      await write(path, await photo(below(250)));
      return path;
    },
    'photo gone': async () => {
      const [path] = await found('articles', '.jpg');
      if (path !== undefined) await rm(join(directory, path));
      return path ?? 'none';
    },
    author: async () => {
      const name = pick(names);
      const path = `authors/${name.toLowerCase().replace(' ', '-')}.yaml`;
      await write(path, `name: ${name}\nbio: Has counted gulls for ${below(40)} years.\n`);
      return path;
    },
    letter: async () => {
      const text = await anyText();
      const page = /story-(\d+)/.exec(text)?.[0] ?? 'story-1';
      await write(`letters/${page}/l${below(99)}.txt`, 'By Kay Lund, Hollow Bay\n\nMay 9, 2025\n\nWell said.\n');
      return page;
    },
    touch: async () => {
      const path = await anyText();
      const moment = new Date(now);
      await utimes(join(directory, path), moment, moment);
      return path;
    },
    clock: () => {
      const before = now;
      now += pick([1, 3, 20, 45, 366]) * day;
      for (const { mark, at } of ahead) if (at > before && at <= now) passed[mark] += 1;
      return Promise.resolve(new Date(now).toISOString());
    },
    settings: async () => {
      await write('site.yaml', siteOf(`The Far Shore ${pick(['Gazette', 'Post', 'Bee'])}`));
      return (await readFile(join(directory, 'site.yaml'), 'utf8')).split('\n', 1)[0] ?? '';
    },
    ...(checkout !== undefined && { code: () => touchCode(checkout, (touches += 1)) }),
  };
  const anyKind = () =>
    pick(['add', 'edit', ...Object.keys(steps).filter((kind) => kind !== 'settings' || below(3) === 0)]);
  return {
    now: () => new Date(now).toISOString(),
    passed,
    step: async (kind = anyKind()) => {
      const step = steps[kind];
      if (step === undefined) throw new Error(`Unexpected kind of step \`${kind}\``);
      return `${kind}: ${await step()}`;
    },
  };
}

function siteOf(name: string): string {
  return siteYaml
    .replace('The Far Shore Gazette', name)
    .replace(
      '    name: Lake\n',
      '    name: Lake\n  - slug: town\n    name: Town\n  - slug: opinion\n    name: Opinion\n',
    );
}
