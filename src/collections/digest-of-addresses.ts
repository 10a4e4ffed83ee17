import { hash } from 'node:crypto';

/** Equal for the same addresses, in whatever order. */
export function digestOfAddresses(addresses: readonly string[]): string {
  return hash('sha256', [...new Set(addresses)].sort().join('\n'), 'base64url').slice(0, 22);
}
