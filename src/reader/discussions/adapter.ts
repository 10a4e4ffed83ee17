/** What went wrong in a discussion, as a page has words for it. */
export type Trouble = 'gone' | 'busy' | 'failed';

/**
 * Shows a discussion: asks `source`, and no other host, and gives the element to put into the page; null where nobody has
 * answered yet. `name` is what the element is called; `tell` is for what goes wrong once it is there. Throws an `Error`
 * whose message is `gone`, `busy` or anything else.
 */
export type DiscussionAdapter = (
  source: string,
  name: string,
  tell: (trouble: Trouble) => void,
) => Promise<HTMLElement | null>;
