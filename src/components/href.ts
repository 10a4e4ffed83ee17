const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** Puts the base path before an address from the root of the paper; every link of a page goes through here. */
export function href(address: string): string {
  return base + encodeURI(address);
}

/** The same for the links and pictures inside HTML that came from a text. */
export function withBase(html: string): string {
  if (base === '') return html;
  return html.replace(
    /(<(?:a|img)\b[^>]*?\s(?:href|src)=")(\/(?!\/)[^"]*)/g,
    (_, before: string, address: string) => before + base + address,
  );
}
