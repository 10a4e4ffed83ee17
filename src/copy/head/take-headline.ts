import { readByline } from './byline.ts';
import { isDatesLine } from './dates.ts';
import { isBreadcrumb, isFurniture } from './furniture.ts';
import { isKnownKind, nextLine, type Scan } from './head-scan.ts';
import { headlineOf } from './headline.ts';
import { labelOf, looksLikeLabel } from './label.ts';
import type { Key } from './labelled-line.ts';
import { readEmbargoAt } from './take-embargo.ts';
import { readLabelled } from './take-labelled-line.ts';

const aboveHeadline: ReadonlySet<Key> = new Set([
  'Section',
  'Topics',
  'Label',
  'Byline',
  'Published',
  'Updated',
  'Photo',
  'Slug',
  'Status',
  'Embargo',
  'Expires',
  'Language',
  'Front',
]);

/**
 * The name of a section that is no label, above a line of three words or more: the page's own kicker, or a step of the
 * way to the page.
 */
function isSectionAlone(scan: Scan, plain: string, next: string): boolean {
  const { grammar } = scan;
  if (!grammar.sections.has(plain.toLowerCase()) || labelOf(plain, grammar) !== null) return false;
  return /\S \S+ \S/.test(next) && !isKnownKind(scan, next);
}

/** Reads the headline, with label, furniture and labelled lines above it; gives the index after it. */
export function readHeadline(scan: Scan, start: number): number {
  const { head, grammar, reading } = scan;
  const given = head.headline !== '';
  let above = -1;
  for (let index = nextLine(reading, start); index < reading.lines.length; index = nextLine(reading, index + 1)) {
    const { plain, text } = reading.at(index);
    const next = reading.at(nextLine(reading, index + 1)).plain;
    const isWayHere = !given && next !== '' && (isBreadcrumb(plain, grammar) || isSectionAlone(scan, plain, next));
    if (isFurniture(plain, grammar) || isWayHere) {
      reading.mark(index, 'dropped', 'furniture');
      above = index;
      continue;
    }
    if (readEmbargoAt(scan, index) > index || readLabelled(scan, index, aboveHeadline) > index) {
      above = index;
      continue;
    }
    const label = next === '' ? null : labelOf(plain, grammar);
    if (label !== null) {
      if (head.label !== null && head.label !== label)
        reading.say('key-twice', index, 0, { found: 'label', advice: '' });
      head.label ??= label;
      reading.mark(index, 'label');
      continue;
    }
    if (given && headlineOf(text, grammar) !== head.headline) return index;
    if (above >= 0 && (readByline(plain, grammar) !== null || isDatesLine(plain, grammar))) {
      const taken = reading.at(above).plain;
      const advice = `If \`${taken}\` is the headline, put a \`\\\` in front of it; else put a headline above this line.`;
      reading.say('headline-missing', index, 0, { expected: 'above this line', advice });
      return index;
    }
    if (looksLikeLabel(plain, next) && !isKnownKind(scan, next))
      reading.say('label-unlisted', index, 0, { found: plain });
    head.headline = headlineOf(text, grammar);
    reading.mark(index, 'headline');
    if (head.headline.length > 200) reading.say('headline-long', index, 0, { count: head.headline.length });
    return index + 1;
  }
  return reading.lines.length;
}
