interface Marks {
  double: string;
  single: string;
}

const marks: Readonly<Record<string, readonly [opening: Marks, closing: Marks]>> = {
  en: [
    { double: '“', single: '‘' },
    { double: '”', single: '’' },
  ],
  de: [
    { double: '„', single: '‚' },
    { double: '“', single: '‘' },
  ],
  fr: [
    { double: '«\u202F', single: '‹\u202F' },
    { double: '\u202F»', single: '\u202F›' },
  ],
  es: [
    { double: '«', single: '“' },
    { double: '»', single: '”' },
  ],
  it: [
    { double: '«', single: '“' },
    { double: '»', single: '”' },
  ],
  ar: [
    { double: '«', single: '‹' },
    { double: '»', single: '›' },
  ],
};

/** Opening and closing quotation marks of a language (CLDR's `quotationStart` and its kin); English ones by default. */
export function quotationMarks(language: string): readonly [opening: Marks, closing: Marks] {
  const english = marks['en'] ?? [
    { double: '"', single: "'" },
    { double: '"', single: "'" },
  ];
  return marks[language.split('-')[0]?.toLowerCase() ?? 'en'] ?? english;
}
