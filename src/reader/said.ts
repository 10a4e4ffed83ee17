/** The words of the page in the language of the article, as `reading-tools.astro` has put them there. */
export function said(name: string): string {
  words ??= JSON.parse(document.getElementById('reading-words')?.textContent ?? '{}') as Record<string, string>;
  return words[name] ?? '';
}

let words: Record<string, string> | null = null;

/** Puts values in the place of their names in braces. */
export function filled(pattern: string, values: Readonly<Record<string, string | number>>): string {
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
