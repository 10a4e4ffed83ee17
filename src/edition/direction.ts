/** `lang` and `dir` for a stretch in another language than what is around it; empty in the same one. */
export interface LanguageMark {
  lang?: string;
  dir?: 'ltr' | 'rtl';
}

const rightToLeft = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'syr', 'ug', 'ur', 'yi']);

/** Which way a language is written. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const direction = directions.get(language) ?? foundDirection(language);
  directions.set(language, direction);
  return direction;
}

const directions = new Map<string, 'ltr' | 'rtl'>();

function foundDirection(language: string): 'ltr' | 'rtl' {
  const { language: base, script } = new Intl.Locale(language);
  if (script !== undefined) return ['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo'].includes(script) ? 'rtl' : 'ltr';
  return rightToLeft.has(base) ? 'rtl' : 'ltr';
}

/** What to write on an element in `language` inside one in `around`. */
export function languageMark(language: string | null, around: string): LanguageMark {
  if (language === null || language === around) return {};
  return { lang: language, dir: directionOf(language) };
}
