/** Dates and times as American newspapers abbreviate them: `Sept. 9`, `March 9`, `7:30 a.m.` */

export const isAmerican = (language: string): boolean => {
  const { language: base, region = 'US' } = new Intl.Locale(language);
  return base === 'en' && region === 'US';
};

const months: Readonly<Record<string, string>> = {
  Jan: 'Jan.',
  Feb: 'Feb.',
  Mar: 'March',
  Apr: 'April',
  Jun: 'June',
  Jul: 'July',
  Aug: 'Aug.',
  Sep: 'Sept.',
  Oct: 'Oct.',
  Nov: 'Nov.',
  Dec: 'Dec.',
};
const halves: Readonly<Record<string, string>> = { AM: 'a.m.', PM: 'p.m.' };

/** Puts the parts of a formatted date together again, in the words of the trade. */
export function inNewspaperEnglish(parts: readonly Intl.DateTimeFormatPart[]): string {
  return parts
    .map(({ type, value }) => {
      if (type === 'month') return months[value] ?? value;
      if (type === 'dayPeriod') return halves[value] ?? value;
      return value.replace('\u202f', '\u00a0');
    })
    .join('');
}
