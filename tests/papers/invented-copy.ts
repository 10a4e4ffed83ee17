/** Copy that reads like news and reports nothing. A generator gives numbers from 0 up to 1. */
export type HeadlineLength = 'usual' | 'long' | 'short';

const who = ['The harbor board', 'Eastmere', 'A retired ferry pilot', 'The school council', 'Hollow Bay', 'One baker'];
const does = ['opens', 'postpones', 'counts', 'argues over', 'repairs', 'buys back', 'gives up', 'measures'];
const what = [
  'the winter crossing',
  'its last gas lamps',
  'a bridge nobody asked for',
  'the north quay levy',
  'eleven pairs of owls',
  'the reading room',
  'a frozen timetable',
  'four miles of path',
];
const when = [
  'before the ice comes',
  'after a long night',
  'for the second time',
  'without a vote',
  'in one afternoon',
];
const short = ['Ice', 'Owls return', 'No', 'Fog', 'Ferry sold', 'Still here', 'Late again', 'Thaw'];
const long = [
  'and nobody in the room on Tuesday evening could say who had asked for it, who would pay, or whether it would hold',
  'while the Donaudampfschifffahrtsgesellschaftskapitänswitwenverein looks on and waits for an answer from the county',
  'although three earlier reports, two petitions and a letter of ninety pages had warned the office of exactly that',
];

/** A headline: of one or two words, of a usual length, or of some 170 characters with a very long word in some. */
export function headline(random: () => number, length: HeadlineLength): string {
  if (length === 'short') return pick(random, short);
  const usual = `${pick(random, who)} ${pick(random, does)} ${pick(random, what)}`;
  return length === 'usual' ? usual : `${usual} ${pick(random, when)}, ${pick(random, long)}`;
}

/** `count` sentences. */
export function sentences(random: () => number, count: number): string {
  const one = () => `${pick(random, who)} ${pick(random, does)} ${pick(random, what)} ${pick(random, when)}.`;
  return Array.from({ length: count }, one).join(' ');
}

function pick(random: () => number, from: readonly string[]): string {
  return from[Math.floor(random() * from.length)] ?? '';
}
