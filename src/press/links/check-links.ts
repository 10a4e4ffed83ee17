import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { inParallel } from '../../collections/in-parallel.ts';
import { addressesOfStyle, linksOfHtml } from './links-of-html.ts';
import type { Link } from './links-of-html.ts';
import { linksOfText } from './links-of-text.ts';

/** A link that leads nowhere. */
export interface BrokenLink {
  /** From the folder of the site, with `/`. */
  file: string;
  /** Counted from 1. */
  line: number;
  column: number;
  reason: string;
}

/** What checking a printed site came to. */
export interface LinkReport {
  files: number;
  /** How many links were followed. */
  links: number;
  /** By file and place. */
  broken: BrokenLink[];
  /** Addresses of other hosts, and how often each is linked. */
  outgoing: Map<string, number>;
}

/** Where the site is published. */
interface Published {
  /** Scheme and host, without a slash at the end. */
  origin: string;
  /** Begins and ends with `/`. */
  basePath: string;
}

const readAtOnce = 16;
const texts = new Set(['.xml', '.opml', '.json', '.webmanifest', '.txt', '.js', '.mjs', '.svg']);

/**
 * Follows every link of a printed site to the file that a plain host would send, case included, and every anchor to the
 * page that has it. Redirects of a host do not count: a folder without its slash is broken.
 */
export async function checkLinks(directory: string, published: Published): Promise<LinkReport> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
  const there = new Set(files);
  const report: LinkReport = { files: 0, links: 0, broken: [], outgoing: new Map() };
  const elsewhere = new Map<string, { file: string; place: () => { line: number; column: number }; id: string }[]>();

  await inParallel(files, readAtOnce, async (file) => {
    const ending = extname(file);
    if (ending !== '.html' && ending !== '.css' && !texts.has(ending)) return;
    const text = await readFile(join(directory, file), 'utf8');
    report.files += 1;
    const { links, anchors } = linksOf(text, ending, published.origin);
    const own = published.origin + published.basePath + encodeURI(file.replace(/(^|\/)index\.html$/, '$1'));
    for (const link of links) {
      const { target, id, isOutside, reason } = follow(link, own, published, there);
      report.links += 1;
      if (isOutside !== null) report.outgoing.set(isOutside, (report.outgoing.get(isOutside) ?? 0) + 1);
      if (reason !== null) report.broken.push({ file, ...placeOf(text, link.offset), reason });
      if (id === null || !target?.endsWith('.html')) continue;
      if (target === file) {
        if (!anchors?.has(id))
          report.broken.push({ file, ...placeOf(text, link.offset), reason: noAnchor(id, target) });
        continue;
      }
      const place = placeOf(text, link.offset);
      const asked = { file, place: () => place, id };
      const others = elsewhere.get(target);
      if (others === undefined) elsewhere.set(target, [asked]);
      else others.push(asked);
    }
  });

  await inParallel([...elsewhere], readAtOnce, async ([target, asked]) => {
    const { anchors } = linksOfHtml(await readFile(join(directory, target), 'utf8'), published.origin);
    for (const { file, place, id } of asked) {
      if (!anchors.has(id)) report.broken.push({ file, ...place(), reason: noAnchor(id, target) });
    }
  });
  report.broken.sort((a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column);
  return report;
}

function linksOf(text: string, ending: string, origin: string): { links: Link[]; anchors: Set<string> | null } {
  if (ending === '.html') return linksOfHtml(text, origin);
  if (ending !== '.css') return { links: linksOfText(text, origin), anchors: null };
  return {
    links: addressesOfStyle(text).map((address) => ({ address, offset: text.indexOf(address) })),
    anchors: null,
  };
}

interface Followed {
  /** File of the site that the link leads to. */
  target: string | null;
  /** Anchor on it. */
  id: string | null;
  /** Address on another host. */
  isOutside: string | null;
  reason: string | null;
}

const nothing: Followed = { target: null, id: null, isOutside: null, reason: null };

function follow({ address }: Link, own: string, { origin, basePath }: Published, there: ReadonlySet<string>): Followed {
  if (/^(?:mailto|tel|data|blob|about):/i.test(address)) return nothing;
  const url = URL.canParse(address, own) ? new URL(address, own) : null;
  if (url === null) return { ...nothing, reason: `Unexpected address \`${address}\`, expected one that can be read` };
  if (url.origin !== origin) {
    return /^https?:$/.test(url.protocol)
      ? { ...nothing, isOutside: url.href.replace(/#.*$/, '') }
      : { ...nothing, reason: `Unexpected kind of address \`${address}\`` };
  }
  if (url.pathname === '/' && address === origin) return nothing;
  if (!url.pathname.startsWith(basePath)) {
    return { ...nothing, reason: `Unexpected \`${address}\` outside of the base path \`${basePath}\`` };
  }
  const path = decoded(url.pathname.slice(basePath.length));
  const target = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (!there.has(target)) return { ...nothing, reason: missing(address, path, target, there) };
  // A text fragment is for the browser, and `#` alone is the top.
  const id = decoded(url.hash.slice(1).replace(/:~:.*$/, ''));
  return { ...nothing, target, id: id === '' || id === 'top' ? null : id };
}

function missing(address: string, path: string, target: string, there: ReadonlySet<string>): string {
  if (there.has(`${path}/index.html`)) return `Unexpected \`${address}\` without a slash at its end`;
  const otherCase = [...there].find((file) => file.toLowerCase() === target.toLowerCase());
  return otherCase === undefined
    ? `Unexpected \`${address}\`, there is no \`${target}\``
    : `Unexpected \`${address}\`, the file is \`${otherCase}\`: upper and lower case count`;
}

const noAnchor = (id: string, target: string): string => `Unexpected anchor \`#${id}\`, \`${target}\` has none`;

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const start = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - start + 1 };
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
