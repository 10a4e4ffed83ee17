import type { DiscussionAdapter } from './adapter.ts';
import { ask } from './ask.ts';
import { foreignHtml } from './foreign-html.ts';
import { thread } from './thread.ts';
import type { Reply } from './thread.ts';

/** What is used of https://docs.joinmastodon.org/entities/Status/. */
interface Status {
  id: string;
  in_reply_to_id: string | null;
  url: string | null;
  uri: string;
  created_at: string;
  content: string;
  spoiler_text: string;
  account: { display_name: string; acct: string };
}

/** Shows the answers to a status. */
export const adapter: DiscussionAdapter = async (source, name) => {
  const { descendants } = (await ask(source)) as { descendants: Status[] };
  const replies = new Map(descendants.map((status) => [status.id, replyOf(status)]));
  const top: Reply[] = [];
  for (const { id, in_reply_to_id: above } of descendants) {
    const reply = replies.get(id);
    // An answer to one that is hidden stands by itself.
    if (reply !== undefined) ((above === null ? undefined : replies.get(above))?.replies ?? top).push(reply);
  }
  return thread(top, name);
};

function replyOf({ account, url, uri, created_at: date, content, spoiler_text: warning }: Status): Reply {
  const words = foreignHtml(content);
  // What is behind a warning is only named here, and read there.
  if (warning !== '') words.replaceChildren(warning);
  return { name: account.display_name || account.acct, url: url ?? uri, date, content: words, replies: [] };
}
