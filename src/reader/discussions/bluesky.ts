import type { DiscussionAdapter } from './adapter.ts';
import { ask } from './ask.ts';
import { foreignLink, thread } from './thread.ts';
import type { Reply } from './thread.ts';
import { webAddress } from './web-address.ts';

/** What is used of the lexicons app.bsky.feed.defs and app.bsky.richtext.facet. */
interface ThreadView {
  $type?: string;
  post?: {
    uri: string;
    indexedAt: string;
    author: { handle: string; displayName?: string };
    record: { text?: string; createdAt?: string; facets?: Facet[] };
  };
  replies?: ThreadView[];
}

interface Facet {
  /** In bytes of the text as UTF-8. */
  index: { byteStart: number; byteEnd: number };
  features: { $type: string; uri?: string }[];
}

/** Shows the answers to a post; deleted and blocked ones are left out, with what answers them. */
export const adapter: DiscussionAdapter = async (source, name) => {
  const { thread: root } = (await ask(source)) as { thread: ThreadView };
  if (root.post === undefined) throw new Error('gone');
  return thread(repliesTo(root), name);
};

function repliesTo({ replies = [] }: ThreadView): Reply[] {
  return replies.flatMap((view) => {
    const { post } = view;
    if (post === undefined) return [];
    const { author, record, uri, indexedAt } = post;
    const url = `https://bsky.app/profile/${author.handle}/post/${uri.slice(uri.lastIndexOf('/') + 1)}`;
    const content = document.createDocumentFragment();
    content.append(paragraph(record.text ?? '', record.facets ?? []));
    const date = record.createdAt ?? indexedAt;
    return [{ name: author.displayName || author.handle, url, date, content, replies: repliesTo(view) }];
  });
}

function paragraph(text: string, facets: readonly Facet[]): HTMLElement {
  const bytes = new TextEncoder().encode(text);
  const words = (start: number, end?: number) => new TextDecoder().decode(bytes.slice(start, end));
  const element = document.createElement('p');
  let at = 0;
  for (const { index, features } of facets.toSorted((a, b) => a.index.byteStart - b.index.byteStart)) {
    const address = webAddress(features.find(({ $type }) => $type === 'app.bsky.richtext.facet#link')?.uri);
    if (address === null || index.byteStart < at || index.byteEnd <= index.byteStart) continue;
    const link = foreignLink(address);
    link.textContent = words(index.byteStart, index.byteEnd);
    element.append(words(at, index.byteStart), link);
    at = index.byteEnd;
  }
  element.append(words(at));
  return element;
}
