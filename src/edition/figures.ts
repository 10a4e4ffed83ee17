/** How a language writes numbers, and the forms that its nouns take beside them. */
export interface Figures {
  figure: (value: number) => string;
  /** The form that goes with a count; `#` in it is the count in the language's figures. */
  counted: (count: number, forms: Forms) => string;
}

/** The forms of a noun by CLDR's plural categories: Arabic has six, French a form for millions that may be left out. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** The figures of a language, given as a BCP 47 tag: `ar-EG` writes other digits than `ar`. */
export function figuresOf(language: string): Figures {
  const numbers = new Intl.NumberFormat(language);
  const rules = new Intl.PluralRules(language);
  const figure = (value: number) => numbers.format(value);
  return {
    figure,
    counted: (count, forms) => (forms[rules.select(count)] ?? forms.other).replace('#', () => figure(count)),
  };
}
