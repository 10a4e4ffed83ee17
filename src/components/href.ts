const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** Puts the base path before an address from the root of the paper; every link of a page goes through here. */
export function href(address: string): string {
  return base + encodeURI(address);
}

/** The whole address, with scheme and host, of one from the root of the paper. */
export function absolute(address: string): string {
  return new URL(href(address), import.meta.env.SITE).href;
}

/** Puts the base path before the links and pictures inside HTML that came from a text. */
export function withBase(html: string): string {
  if (base === '') return html;
  return html.replace(
    /(<(?:a|img)\b[^>]*?\s(?:href|src)=")(\/(?!\/)[^"]*)/g,
    (_, before: string, address: string) => before + base + address,
  );
}
