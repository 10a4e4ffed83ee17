import { hash } from 'node:crypto';

/** Gives the digest of an object that is known to stand for all that is in it. */
export type KnownDigest = (thing: object) => string | undefined;

/** SHA-256 in hexadecimal, cut to 128 bits. */
export const digestOfText = (text: string | Uint8Array): string => hash('sha256', text, 'hex').slice(0, 32);

/**
 * Hash of a value with all that is in it: numbers, text, arrays and plain objects. Null where it holds something whose
 * contents cannot be told, such as a function or a map; objects that are `known` are taken by their digest.
 */
export function digestOf(value: unknown, known: KnownDigest = () => undefined): string | null {
  let isWhole = true as boolean;
  const json = JSON.stringify([value], (_key, part: unknown) => {
    if (typeof part === 'function' || typeof part === 'symbol' || typeof part === 'bigint') isWhole = false;
    if (typeof part !== 'object' || part === null) return typeof part === 'bigint' ? null : part;
    const digest = known(part);
    if (digest !== undefined) return digest;
    if (!Array.isArray(part) && Object.getPrototypeOf(part) !== Object.prototype) isWhole = false;
    return part;
  });
  return isWhole ? digestOfText(json) : null;
}
