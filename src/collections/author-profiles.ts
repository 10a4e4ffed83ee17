import { parseWithFriendlyErrors } from './friendly-errors.ts';
import { problem } from './problem.ts';
import type { Place, Problem } from './problem.ts';
import { authorSchema } from './schema.ts';
import type { AuthorProfile } from './schema.ts';
import { placeOfValue, readYaml } from './yaml-document.ts';

/** A file of `authors/`, with the places of the names in it. */
export interface AuthorFile {
  file: string;
  profile: AuthorProfile | null;
  names: { name: string; place: Place }[];
  problems: Problem[];
}

/** Reads one author's file. */
export function readAuthor(bytes: Uint8Array, file: string): AuthorFile {
  const { yaml, problems } = readYaml(bytes, file);
  if (problems.length > 0) return { file, profile: null, names: [], problems };
  const { value, problems: found } = parseWithFriendlyErrors(authorSchema, yaml, file);
  const placed = (name: string, path: readonly PropertyKey[]) => ({
    name,
    place: { file, ...placeOfValue(yaml, path) },
  });
  const names =
    value === null
      ? []
      : [placed(value.name, ['name']), ...value.aliases.map((alias, index) => placed(alias, ['aliases', index]))];
  return { file, profile: value, names, problems: found };
}

/** Names that two files, or one file twice, claim: a problem at each place, naming the other. */
export function duplicateAuthors(files: readonly AuthorFile[]): Problem[] {
  const claims = new Map<string, { name: string; place: Place }[]>();
  for (const claim of files.flatMap(({ names }) => names)) {
    const key = claim.name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
    claims.set(key, [...(claims.get(key) ?? []), claim]);
  }
  return [...claims.values()]
    .filter((claim) => claim.length > 1)
    .flatMap((claim) =>
      claim.map(({ name, place }, index) => {
        const other = claim[index === 0 ? 1 : 0]?.place ?? place;
        const where = `${other.file}:${other.line ?? 1}`;
        return problem('author-duplicate', place, `Unexpected second \`${name}\`, the other is at ${where}`);
      }),
    );
}
