/**
 * Shows a discussion: asks `source`, and no other host, and gives the element to put into the page; null where nobody has
 * answered yet. `name` is what the element is called. Throws an `Error` whose message is `gone`, `busy` or anything else.
 */
export type DiscussionAdapter = (source: string, name: string) => Promise<HTMLElement | null>;
