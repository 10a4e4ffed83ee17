import { mastodonStatus } from '../../copy/address/discussion-address.ts';
import type { DiscussionAdapter } from '../discussion.ts';

/** The answers to a status, by https://docs.joinmastodon.org/methods/statuses/#context, which asks for no token. */
export const mastodonDiscussion: DiscussionAdapter = ({ discussion }, { host = '' }) => {
  const status = discussion === null ? null : mastodonStatus(discussion, host);
  if (discussion === null || status === null) return null;
  const source = `https://${host}/api/v1/statuses/${status}/context`;
  return { kind: 'mastodon', name: 'Mastodon', source, link: discussion };
};
