/**
 * What the reader asked this browser to keep: one entry each of localStorage, under a name that two papers on one host do
 * not share. Where storage is refused, what is written holds for this page.
 */

export type Theme = 'light' | 'dark';
export type Size = 'large' | 'largest';
/** What is kept for reading without the network, besides the front page: what was saved, what was read too, or not even that. */
export type Keeping = 'read' | 'saved' | 'nothing';

export interface Choices {
  /** Null as the device has it. */
  theme: Theme | null;
  /** Null is the standard size. */
  size: Size | null;
  /** Of reading aloud; 1 is the voice's own. */
  speed: number;
  keeping: Keeping;
  /** Whether articles that were read are remembered, to show what has changed. */
  marksRead: boolean;
}

/** An article as the reader saved or read it. */
export interface Kept {
  /** From the root of the paper: `2026/11/ice-survey/`. */
  path: string;
  headline: string;
  /** BCP 47 tag of the headline. */
  language: string;
  /** When it was saved or read, ISO 8601. */
  at: string;
  /** When the paper last changed it, as the page says; null where it never did. */
  modified: string | null;
  /** Digests of its paragraphs, to tell which have changed. */
  digests: string[];
}

type Name = 'choices' | 'saved' | 'read';

export const base = document.documentElement.dataset['base'] ?? '/';

const nameOf = (name: Name): string => `broadsheet ${base} ${name}`;
const forThisPage = new Map<Name, string | null>();

export function choices(): Choices {
  const { theme, size, speed, keeping, marksRead } = parsed('choices', isRecord) ?? {};
  return {
    theme: oneOf(theme, ['light', 'dark']) ?? null,
    size: oneOf(size, ['large', 'largest']) ?? null,
    speed: typeof speed === 'number' && speed >= 0.5 && speed <= 2 ? speed : 1,
    keeping: oneOf(keeping, ['read', 'saved', 'nothing']) ?? 'saved',
    marksRead: marksRead === true,
  };
}

/** Remembers a choice. False where the browser refuses, and the choice holds for this page alone. */
export function choose(changed: Partial<Choices>): boolean {
  return write('choices', { ...choices(), ...changed });
}

/** Whether this browser would remember a choice. What the paper keeps by itself must be possible to turn off. */
export function remembers(): boolean {
  const name = nameOf('choices');
  try {
    if (localStorage.getItem(name) !== null) return true;
    localStorage.setItem(name, JSON.stringify(choices()));
    localStorage.removeItem(name);
    return true;
  } catch {
    return false;
  }
}

/** Articles saved or read, newest first. */
export function kept(name: 'saved' | 'read'): Kept[] {
  return (parsed(name, Array.isArray) ?? []).filter(isKept);
}

/** Keeps a list in place of the one before. False where the browser refuses. */
export function keep(name: 'saved' | 'read', articles: readonly Kept[]): boolean {
  return write(name, articles);
}

/** Takes everything of this paper out of localStorage. */
export function forgetAll(): void {
  for (const name of ['choices', 'saved', 'read'] as const) {
    forThisPage.delete(name);
    try {
      localStorage.removeItem(nameOf(name));
    } catch {
      // What was refused is not there.
    }
  }
}

export function isKept(value: unknown): value is Kept {
  if (!isRecord(value)) return false;
  const { path, headline, language, at, modified, digests } = value;
  return (
    typeof path === 'string' &&
    /^\d{4}\/\d\d\/[^/?#\\]+\/$/.test(path) &&
    [headline, language, at].every((text) => typeof text === 'string') &&
    (modified === null || typeof modified === 'string') &&
    Array.isArray(digests) &&
    digests.every((digest) => typeof digest === 'string')
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function oneOf<Value>(value: unknown, known: readonly Value[]): Value | undefined {
  return known.find((one) => one === value);
}

function parsed<Value>(name: Name, isValid: (value: unknown) => value is Value): Value | null {
  try {
    const value: unknown = JSON.parse(forThisPage.get(name) ?? localStorage.getItem(nameOf(name)) ?? 'null');
    return isValid(value) ? value : null;
  } catch {
    return null;
  }
}

function write(name: Name, value: unknown): boolean {
  const text = JSON.stringify(value);
  try {
    localStorage.setItem(nameOf(name), text);
    forThisPage.delete(name);
    return true;
  } catch {
    forThisPage.set(name, text);
    return false;
  }
}
