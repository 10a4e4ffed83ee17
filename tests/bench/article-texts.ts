/** A pseudo-random number generator (mulberry32): the same seed gives the same numbers from 0 up to 1. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const words =
  'the harbor board said on Friday that a ferry would cross in winter if council agrees to pay for second crew and nobody drives fifty miles around lake that is four wide any more while clerk of north shore called plan fair but late “not before ice survey” she told meeting at landing where boats lie café owners’ chairs stand quay'.split(
    ' ',
  );

/**
 * A pasted page of about `wordCount` words: furniture, byline, dates, paragraphs, and in every third one a link, a list,
 * emphasis and a subhead, as a newspaper's own texts have them.
 */
export function articleText(number: number, wordCount: number): string {
  const random = seededRandom(number);
  const pick = (count: number) =>
    Array.from({ length: count }, () => words[Math.floor(random() * words.length)]).join(' ');
  const sentence = (count: number) => {
    const line = pick(count);
    return `${line.charAt(0).toUpperCase()}${line.slice(1)}.`;
  };
  const paragraphs: string[] = [];
  for (let written = 0; written < wordCount; written += 42)
    paragraphs.push(`${sentence(14)} ${sentence(18)} ${sentence(10)}`);
  if (number % 3 === 0) {
    paragraphs[2] = `${sentence(12)} The *Marguerite* left at **six**; see https://example.org/timetable for the rest.`;
    paragraphs.splice(5, 0, 'What the board decided', `- ${sentence(8)}\n- ${sentence(9)}\n- ${sentence(7)}`);
  }
  const day = 1 + Math.floor(random() * 28);
  const month = 1 + Math.floor(random() * 12);
  const year = 2020 + Math.floor(random() * 5);
  return [
    `Council ${String(number)} ${pick(7)}`,
    'Comments',
    'Link successfully copied',
    `${sentence(14).slice(0, -1)} in Port Alder. (Ines Calloway/File Photo/Lake Wire)`,
    number % 2 === 0 ? 'By Tobias Renner' : 'By Nadia Frost and Leon Achterberg, Lake Wire',
    `${String(month)}/${String(day)}/${String(year)}Updated: ${String(month)}/${String(day)}/${String(year)}`,
    '',
    paragraphs.join('\n\n'),
    '',
    'Share This Article:',
    'Tobias Renner is a senior reporter for the Courier.',
    '',
    `©${String(year)} Alder Lake Courier. All Rights Reserved.`,
  ].join('\n');
}
