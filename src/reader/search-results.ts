import type { Result } from './pagefind.ts';

/** Makes the entry of a story that was found. `base` stands before its address. */
export async function resultItem(result: Result, base: string): Promise<HTMLLIElement> {
  const { url, excerpt, meta } = await result.data();
  const item = document.createElement('li');
  const kicker = document.createElement('p');
  kicker.className = 'kicker';
  kicker.textContent = meta.kicker;
  const heading = document.createElement('h2');
  heading.className = 'mt-1 text-minor';
  const link = document.createElement('a');
  link.href = base + encodeURI(url.replace(/^\//, ''));
  link.textContent = meta.title;
  link.dir = 'auto';
  heading.append(link);
  const text = document.createElement('p');
  text.className = 'mt-1 text-small text-quiet';
  text.dir = 'auto';
  text.append(...marked(clipped(excerpt)));
  const small = document.createElement('p');
  small.className = 'mt-2 font-small text-note text-quiet';
  const section = meta.section === meta.kicker ? '' : meta.section;
  const facts = [section, meta.byline, meta.date.replaceAll(' ', '\u00a0')];
  small.textContent = facts.filter((part) => part !== '').join('\u00a0· ');
  if (meta.language !== '') link.lang = text.lang = meta.language;
  item.append(kicker, heading, text, small);
  return item;
}

/** Says with an ellipsis where an excerpt begins or ends within a sentence, as far as letters and stops tell. */
function clipped(excerpt: string): string {
  const words = excerpt.replace(/<\/?mark>/g, '').trim();
  const before = /^\p{Ll}/u.test(words) ? '… ' : '';
  const after = /[.!?…؟]["'”’»)]*$/u.test(words) ? '' : ' …';
  return `${before}${excerpt.trim()}${after}`;
}

/** An excerpt with its marks as elements; everything else in it is text, whatever it looks like. */
function marked(excerpt: string): (Text | HTMLElement)[] {
  return excerpt.split(/(<mark>[^]*?<\/mark>)/).map((part) => {
    const inner = /^<mark>([^]*)<\/mark>$/.exec(part)?.[1];
    if (inner === undefined) return document.createTextNode(plain(part));
    const mark = document.createElement('mark');
    mark.textContent = plain(inner);
    return mark;
  });
}

const plain = (text: string): string =>
  text.replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => characters[name] ?? '');

const characters: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };

/** Lets the arrow keys go from the field to the stories and among them, and Escape back to the field. */
export function moveByArrows(around: HTMLElement, field: HTMLInputElement): void {
  around.addEventListener('keydown', (event) => {
    const links = [...around.querySelectorAll<HTMLAnchorElement>('ol a')];
    const at = links.findIndex((link) => link === document.activeElement);
    const inField = document.activeElement === field;
    if (event.key === 'Escape' && at >= 0) field.focus();
    else if (event.key === 'ArrowDown' && (inField || at >= 0)) links[at + 1]?.focus();
    else if (event.key === 'ArrowUp' && at >= 0) (links[at - 1] ?? field).focus();
    else return;
    event.preventDefault();
  });
}
