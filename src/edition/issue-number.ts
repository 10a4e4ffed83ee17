/** The paper's own count, as it stands beside the date line. */
interface IssueNumber {
  /** Year of the paper's life in Roman numerals: the first is `I`. */
  volume: string;
  /** Day of the paper's life: the first is 1. */
  number: number;
}

/** Counts from the first day of publication; null before it. Both are ISO 8601 calendar dates. */
export function issueNumber(founded: string, today: string): IssueNumber | null {
  if (today < founded) return null;
  const years = Number(today.slice(0, 4)) - Number(founded.slice(0, 4));
  const birthdayCome = today.slice(5) >= founded.slice(5);
  const number = (Date.parse(today) - Date.parse(founded)) / 86_400_000 + 1;
  return { volume: roman(birthdayCome ? years + 1 : years), number };
}

const numerals = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

function roman(count: number): string {
  let rest = count;
  let written = '';
  for (const [value, letters] of numerals) {
    written += letters.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return written;
}
