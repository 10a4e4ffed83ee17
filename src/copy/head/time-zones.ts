/** What newspapers write behind a time: a zone whose clock is meant (`ET`), or an offset in minutes (`EST`). */
export const zoneWords: Readonly<Record<string, string | number>> = {
  ET: 'America/New_York',
  CT: 'America/Chicago',
  MT: 'America/Denver',
  PT: 'America/Los_Angeles',
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
  AKST: -540,
  AKDT: -480,
  HST: -600,
  Z: 0,
  UTC: 0,
  GMT: 0,
  'بتوقيت غرينتش': 0,
  BST: 60,
  WET: 0,
  WEST: 60,
  CET: 60,
  CEST: 120,
  MEZ: 60,
  MESZ: 120,
  EET: 120,
  EEST: 180,
  MSK: 180,
  IST: 330,
  JST: 540,
};

/** The zone or offset in minutes of words such as `ET`, `UTC+2` or `-05:00`; null where they are none. */
export function zoneOf(words: string): string | number | null {
  const word = words.toUpperCase();
  const named = zoneWords[word];
  if (named !== undefined) return named;
  const offset = /^(?:UTC|GMT)?\s?([+\u2212-])(\d{1,2}):?(\d{2})?$/.exec(word);
  if (offset === null) return null;
  const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0);
  if (minutes > 14 * 60) return null;
  return offset[1] === '+' ? minutes : -minutes;
}
