import { getCollection } from 'astro:content';
import type { CollectionEntry, CollectionKey } from 'astro:content';
import type { Content } from '../collections/content.ts';
import { environment } from '../collections/environment.ts';
import { articleAt, filedVolumes } from '../collections/filed-volumes.ts';
import type { KnownArticle } from '../collections/filed-volumes.ts';
import { liveReading } from '../collections/live-reading.ts';
import { nameOfFile } from '../collections/name-of-file.ts';
import { readArticleBody } from '../collections/read-article-body.ts';
import type { ArticleEntry } from '../collections/schema.ts';
import type { SiteSettings } from '../collections/settings-schema.ts';
import { bodyParts } from '../copy/body-parts.ts';
import type { BodyPart } from '../copy/body-parts.ts';
import type { CopySettings } from '../copy/copy-settings.ts';
import { lengthOfCut } from '../photos/photo-pages.ts';
import type { Volume } from './addresses.ts';
import type { BoundMonth } from './bound-month.ts';
import { makeEdition } from './edition.ts';
import type { Edition, Matter } from './edition.ts';
import { filedMonths } from './filed-months.ts';
import type { VolumeRegister } from './register.ts';

/** The edition that the press prints: as it is, and as pages get it. */
let printed: { edition: Edition; seen: Edition } | null = null;
let built: Promise<Edition> | null = null;
/** Volumes whose pages the press lists just now; null for all. */
let listed: ReadonlySet<Volume> | null = null;

/** The edition of this build, made once; the live preview makes it anew for every page. */
export function currentEdition(): Promise<Edition> {
  return printed === null ? ownEdition() : Promise.resolve(printed.seen);
}

/** What Astro lists the pages of. */
export interface Listing {
  edition: Edition;
  /** The months whose pages are listed: all of them, or those that the press prints. */
  months: BoundMonth[];
}

/**
 * What `getStaticPaths` lists pages of. Pages themselves take `currentEdition`, where the press sees what each of them
 * was laid out from.
 */
export async function listedPages(): Promise<Listing> {
  const edition = printed?.edition ?? (await ownEdition());
  const chosen = listed;
  return {
    edition,
    months: chosen === null ? edition.months : edition.months.filter(({ volume }) => chosen.has(volume)),
  };
}

/** What the press needs besides an edition. */
interface PressNeeds extends Pick<Matter, 'names'> {
  /** What pages get the edition through: it can tell what each of them looks at. */
  lens?: (edition: Edition) => Edition;
  /** Registers of volumes that say the same today. */
  registers?: ReadonlyMap<Volume, VolumeRegister> | undefined;
}

/** Makes the edition of what the press has read, instead of what Astro's collections hold. */
export function printEditionOf(
  content: Content,
  { lens = (edition) => edition, names, registers }: PressNeeds = {},
): Edition {
  const matter = matterOf(content, registers);
  const edition = makeEdition(names === undefined ? matter : { ...matter, names });
  printed = { edition, seen: lens(edition) };
  listed = null;
  return edition;
}

/** Has Astro list the pages of these volumes alone, of those that lie in one. */
export function listVolumes(volumes: ReadonlySet<Volume>): void {
  listed = volumes;
}

function ownEdition(): Promise<Edition> {
  if (import.meta.env.DEV) return collected().then(makeEdition);
  built ??= collected().then(makeEdition);
  return built;
}

function matterOf(
  { site, volumes, authors, letters, moved, pages, forCopy }: Content,
  registers?: PressNeeds['registers'],
): Matter {
  return {
    ...readers(volumes, forCopy),
    site,
    volumes: filedMonths(volumes, registers),
    profiles: authors.map(({ value }) => value),
    letters: letters.map(({ value }) => value),
    moved: moved.map(({ value }) => value),
    standing: pages.map(({ path, value }) => ({ slug: nameOfFile(path), ...value })),
  };
}

async function collected(): Promise<Matter> {
  const live = liveReading();
  if (live !== null) return matterOf(live);
  const entries = await entriesOf('articles');
  const volumes = filedVolumes(entries.map(({ id, data }) => ({ path: id, value: data })));
  return {
    ...readers(volumes),
    site: await siteSettings(),
    volumes: filedMonths(volumes),
    profiles: (await entriesOf('authors')).map(({ data }) => data),
    letters: (await entriesOf('letters')).map(({ data }) => data),
    moved: (await entriesOf('moved')).map(({ data }) => data),
    standing: (await entriesOf('pages')).map(({ id, data }) => ({ slug: id, ...data })),
  };
}

/** The entries of a collection, which may have none: a paper needs no letters, authors or pages. */
async function entriesOf<Name extends Exclude<CollectionKey, 'filled'>>(name: Name): Promise<CollectionEntry<Name>[]> {
  const [filled] = await getCollection('filled');
  return filled?.data.names.includes(name) === true ? getCollection(name) : [];
}

async function siteSettings(): Promise<SiteSettings> {
  const [entry] = await getCollection('site');
  if (entry === undefined) throw new Error('Unexpected missing settings, expected `site.yaml` in the content folder');
  return entry.data;
}

/** The clock, the folder, and what reads more of an article; `forCopy` only where it is known already. */
function readers(volumes: Parameters<typeof articleAt<KnownArticle>>[0], forCopy?: CopySettings) {
  const { contentDirectory, now } = environment();
  return {
    contentDirectory,
    now,
    textOf: textReader(articleAt(volumes), contentDirectory, forCopy),
    lengthOfPreview: askedOnce(({ photo }: ArticleEntry) => lengthOfCut(photo, contentDirectory)),
  };
}

/** How many texts are kept at hand: the newest are in many feeds. */
const textsAtHand = 256;

function textReader(
  filedAt: (address: string) => KnownArticle | undefined,
  directory: string,
  forCopy?: CopySettings,
): Edition['textOf'] {
  const read = new Map<string, Promise<BodyPart[]>>();
  return ({ url }) => {
    const known = read.get(url);
    if (known !== undefined) return known;
    const filed = filedAt(url);
    const text = filed === undefined ? Promise.resolve([]) : readArticleBody(filed, directory, forCopy).then(bodyParts);
    const [oldest] = read.keys();
    if (oldest !== undefined && read.size >= textsAtHand) read.delete(oldest);
    read.set(url, text);
    return text;
  };
}

/** Keeps what is found about an article: the newest are in many feeds. */
function askedOnce<Answer>(ask: (article: ArticleEntry) => Answer): (article: ArticleEntry) => Answer {
  const answers = new WeakMap<ArticleEntry, { answer: Answer }>();
  return (article) => {
    const known = answers.get(article) ?? { answer: ask(article) };
    answers.set(article, known);
    return known.answer;
  };
}
