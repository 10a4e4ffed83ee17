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

/** A count in Roman numerals. */
export function roman(count: number): string {
  let rest = count;
  let written = '';
  for (const [value, letters] of numerals) {
    written += letters.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return written;
}
