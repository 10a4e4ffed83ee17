/** Short names for texts, to be looked for among many without keeping these. */

const digits = 7;
const markLength = 2 * digits;

/**
 * A name of fourteen letters and digits: FNV-1a of 32 bits (isthe.com/chongo/tech/comp/fnv) of the text and of what it is
 * backwards. Two texts have the same one by a chance that no paper is large enough for.
 */
export function markOf(text: string): string {
  const codes = Array.from(text, (letter) => letter.codePointAt(0) ?? 0);
  return fnv(codes) + fnv(codes.toReversed());
}

function fnv(codes: readonly number[]): string {
  let hash = 0x811c9dc5;
  for (const code of codes) hash = Math.imul(hash ^ code, 0x01000193);
  return (hash >>> 0).toString(36).padStart(digits, '0');
}

/** The marks of some texts, one after another. */
export const marksOf = (texts: Iterable<string>): string => [...new Set(texts)].map(markOf).join('');

/** Whether a text is among those of `marks`. */
export function isMarked(marks: string, text: string): boolean {
  const mark = markOf(text);
  let at = marks.indexOf(mark);
  while (at !== -1 && at % markLength !== 0) at = marks.indexOf(mark, at + 1);
  return at !== -1;
}

/** The single marks of several runs of them. */
export function setOfMarks(runs: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const marks of runs) {
    for (let at = 0; at < marks.length; at += markLength) found.add(marks.slice(at, at + markLength));
  }
  return found;
}
