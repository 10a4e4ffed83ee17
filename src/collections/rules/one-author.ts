import { slugOf } from '../../copy/address/slug.ts';
import type { AuthorFile, ClaimedName } from '../author-profiles.ts';
import { problem } from '../problem.ts';
import type { Problem } from '../problem.ts';

/**
 * Names that two files, or one file twice, claim, and names of two files that lead to one address: a problem at each
 * place, naming the other.
 */
export function oneAuthor(files: readonly Pick<AuthorFile, 'names'>[]): Problem[] {
  const claims = files.flatMap(({ names }) => names);
  const sameName = clashes(claims, ({ name }) => plain(name)).flatMap(([claim, other]) => [
    problem('author-duplicate', claim.place, `Unexpected second \`${claim.name}\`, the other is at ${placeOf(other)}`),
  ]);
  const sameAddress = clashes(claims, ({ name }) => slugOf(name))
    .filter(([{ name, place }, other]) => plain(name) !== plain(other.name) && place.file !== other.place.file)
    .filter(([{ name }]) => slugOf(name) !== '')
    .map(([{ name, place }, other]) => {
      const reason = `Unexpected \`${name}\` beside \`${other.name}\` at ${placeOf(other)}, both would have the page \`/by/${slugOf(name)}/\``;
      return problem('author-address-duplicate', place, reason);
    });
  return [...sameName, ...sameAddress];
}

/** Each claim that another one with the same key contradicts, with that one: rather one of another file. */
function clashes(claims: readonly ClaimedName[], keyOf: (claim: ClaimedName) => string): [ClaimedName, ClaimedName][] {
  return [...Map.groupBy(claims, keyOf).values()].flatMap((same) =>
    same.flatMap((claim): [ClaimedName, ClaimedName][] => {
      const others = same.filter((other) => other !== claim);
      const other = others.find(({ place }) => place.file !== claim.place.file) ?? others[0];
      return other === undefined ? [] : [[claim, other]];
    }),
  );
}

const plain = (name: string): string => name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
const placeOf = ({ place }: ClaimedName): string => `${place.file}:${place.line ?? 1}`;
