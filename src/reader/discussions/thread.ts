import { webAddress } from './web-address.ts';

/** An answer in a discussion. */
export interface Reply {
  name: string;
  /** Its own address on the other host. */
  url: string;
  /** ISO 8601. */
  date: string;
  content: DocumentFragment;
  replies: Reply[];
}

/** Answers to answers are set in so often; what answers those stands level with them. */
const deepest = 3;

/** The element that shows a discussion, in the form of the letters; null where nobody has answered. */
export function thread(replies: readonly Reply[], name: string): HTMLElement | null {
  if (replies.length === 0) return null;
  const list = listOf(replies, 0);
  list.tabIndex = -1;
  list.ariaLabel = name;
  return list;
}

function listOf(replies: readonly Reply[], depth: number): HTMLElement {
  const list = element('ol', 'letters');
  for (const reply of replies) {
    const item = element('li');
    item.append(article(reply));
    if (depth < deepest && reply.replies.length > 0) item.append(listOf(reply.replies, depth + 1));
    list.append(item);
    if (depth >= deepest) list.append(...listOf(reply.replies, depth).children);
  }
  return list;
}

function article({ name, url, date, content }: Reply): HTMLElement {
  const whole = element('article', 'letter');
  whole.dir = 'auto';
  const author = element('span', 'font-strong text-ink');
  author.textContent = name;
  const line = element('p', 'letter-line');
  line.append(author, '\u00a0· ', dated(url, date));
  whole.append(content, line);
  return whole;
}

function dated(url: string, date: string): HTMLElement {
  const time = document.createElement('time');
  const instant = new Date(date);
  if (!Number.isNaN(instant.getTime())) {
    time.dateTime = instant.toISOString();
    const language = document.documentElement.lang || undefined;
    time.textContent = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' }).format(instant);
  }
  const address = webAddress(url);
  if (address === null) return time;
  const link = foreignLink(address);
  link.append(time);
  return link;
}

/** A link that whoever wrote the answer chose: it tells the other side nothing and vouches for nothing. */
export function foreignLink(address: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = address;
  link.rel = 'noopener noreferrer nofollow ugc';
  return link;
}

function element(tag: string, className = ''): HTMLElement {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  return made;
}
