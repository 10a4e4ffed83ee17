import { parseWithFriendlyErrors } from './friendly-errors.ts';
import type { Place, Problem } from './problem.ts';
import { authorSchema } from './settings-schema.ts';
import type { AuthorProfile } from './settings-schema.ts';
import { placeOfValue, readYaml } from './yaml-document.ts';

/** A name, or another spelling of one, where a file says it. */
export interface ClaimedName {
  name: string;
  place: Place;
}

/** A file of `authors/`, with the places of the names in it. */
export interface AuthorFile {
  file: string;
  profile: AuthorProfile | null;
  names: ClaimedName[];
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
