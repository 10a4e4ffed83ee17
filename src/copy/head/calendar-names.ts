/** Names of the months, long and short, without full stops, in lower case → 1 to 12; English ones always count too. */
export function monthNames(language: string): Map<string, number> {
  const names = new Map<string, number>([['sept', 9]]);
  for (const tag of ['en', language]) {
    for (const options of [{ month: 'long' }, { month: 'short' }, { month: 'long', day: 'numeric' }] as const) {
      const format = new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC', numberingSystem: 'latn' });
      for (let month = 1; month <= 12; month += 1) {
        const parts = format.formatToParts(Date.UTC(2023, month - 1, 8));
        const name = parts
          .find((part) => part.type === 'month')
          ?.value.replace(/\.$/, '')
          .toLowerCase();
        if (name !== undefined && !/^\d+$/.test(name)) names.set(name, month);
      }
    }
  }
  return names;
}

/** Names of the days of the week, long and short, without full stops, in lower case; English ones always count too. */
export function weekdayNames(language: string): Set<string> {
  const names = new Set<string>(['tues', 'thur', 'thurs']);
  for (const tag of ['en', language]) {
    for (const weekday of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(tag, { weekday, timeZone: 'UTC' });
      for (let day = 1; day <= 7; day += 1) {
        names.add(
          format
            .format(Date.UTC(2023, 0, day))
            .replace(/\.$/, '')
            .toLowerCase(),
        );
      }
    }
  }
  return names;
}
