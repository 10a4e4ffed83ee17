/** The paper's own count, as it stands beside the date line. */
interface IssueNumber {
  /** Year of the paper's life: the first is 1. */
  volume: number;
  /** Day of the paper's life: the first is 1. */
  number: number;
}

/** Counts from the first day of publication; null before it. Both are ISO 8601 calendar dates. */
export function issueNumber(founded: string, today: string): IssueNumber | null {
  if (today < founded) return null;
  const years = Number(today.slice(0, 4)) - Number(founded.slice(0, 4));
  const birthdayCome = today.slice(5) >= founded.slice(5);
  const number = (Date.parse(today) - Date.parse(founded)) / 86_400_000 + 1;
  return { volume: birthdayCome ? years + 1 : years, number };
}
