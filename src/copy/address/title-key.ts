/** What a story is found by when another names its headline: titles are the same where their letters and digits are. */
export function titleKey(title: string): string {
  return (title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}
