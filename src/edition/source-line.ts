/** A stretch of what an article names as its source; an address is a link. */
export interface SourcePart {
  text: string;
  href: string | null;
}

/** The words of a source in order, the web addresses among them as links that are shown without `https://`. */
export function sourceLine(source: string): SourcePart[] {
  return source
    .split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]])/i)
    .filter((part) => part !== '')
    .map((part) => (/^https?:/i.test(part) && URL.canParse(part) ? link(part) : { text: part, href: null }));
}

function link(address: string): SourcePart {
  return { text: address.replace(/^https?:\/\/(?:www\.)?|\/$/gi, ''), href: new URL(address).href };
}
