import { digestOfLines } from './digest-of-lines.ts';

/** Equal for the same addresses, in whatever order. */
export function digestOfAddresses(addresses: readonly string[]): string {
  return digestOfLines([...new Set(addresses)].sort());
}
