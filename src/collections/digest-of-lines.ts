import { hash } from 'node:crypto';

/** Names lines of text: SHA-256, cut to 128 bits, in base64url. */
export const digestOfLines = (lines: readonly string[]): string =>
  hash('sha256', lines.join('\n'), 'base64url').slice(0, 22);
