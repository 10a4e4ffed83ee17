import type { ArticleEntry } from '../collections/schema.ts';
import type { AuthorProfile } from '../collections/settings-schema.ts';
import { slugOf } from '../copy/address/slug.ts';
import { authorAddress } from './addresses.ts';
import type { VolumeRegister } from './register.ts';

/** Someone, or an organisation, whose name stands in a byline or who has a profile. */
export interface AuthorPage {
  slug: string;
  name: string;
  jobTitle: string | null;
  bio: string | null;
  email: string | null;
  organization: boolean;
}

/** The slug an author's page has for any spelling of the name. */
export type AuthorSlugs = (name: string) => string;

/** Reads the profiles once: an alias leads to the page of the name it stands for; a name is never another's alias. */
export function authorSlugs(profiles: readonly AuthorProfile[]): AuthorSlugs {
  const known = new Map<string, string>();
  for (const { name, aliases } of profiles) {
    for (const alias of aliases) known.set(slugOf(alias), slugOf(name));
  }
  for (const { name } of profiles) known.set(slugOf(name), slugOf(name));
  return (name) => known.get(slugOf(name)) ?? slugOf(name);
}

/**
 * One page for each author of a story of `months`, newest first: with a profile, or by byline alone, as the newest story
 * has it. Whoever has a profile but no story that readers may see has none, so that nothing tells of one that is held
 * back.
 */
export function authorPages(
  months: readonly { register: Pick<VolumeRegister, 'authors'> }[],
  profiles: readonly AuthorProfile[],
): AuthorPage[] {
  const known = new Map(profiles.map((profile) => [slugOf(profile.name), profilePage(profile)]));
  const pages = new Map<string, AuthorPage>();
  for (const { register } of months) {
    for (const [slug, { name, jobTitle, organization }] of register.authors) {
      const byline = { slug, name, jobTitle, bio: null, email: null, organization: organization === name };
      if (!pages.has(slug)) pages.set(slug, known.get(slug) ?? byline);
    }
  }
  return [...pages.values()].sort((a, b) => (a.slug < b.slug ? -1 : 1));
}

function profilePage({ name, jobTitle, bio, email }: AuthorProfile): AuthorPage {
  return {
    slug: slugOf(name),
    name,
    jobTitle: jobTitle ?? null,
    bio: bio ?? null,
    email: email ?? null,
    organization: false,
  };
}

/** A name in a byline; without an address where the name has no letter to make one of. */
interface BylineName {
  name: string;
  url: string | null;
  /** Agency or job, printed after the name. */
  note: string | null;
}

/** What one or more people did, in the byline's order: `null` is plain authorship. */
export interface BylineGroup {
  role: string | null;
  names: BylineName[];
}

/** The byline of an article, people of the same role together. */
export function byline(article: Pick<ArticleEntry, 'authors'>, slugs: AuthorSlugs): BylineGroup[] {
  const groups: BylineGroup[] = [];
  for (const { name, role, organization, jobTitle } of article.authors) {
    const slug = slugs(name);
    const note = organization === name ? jobTitle : (organization ?? jobTitle);
    const entry = { name, url: slug === '' ? null : authorAddress(slug), note };
    const group = groups.find((candidate) => candidate.role === role);
    if (group === undefined) groups.push({ role, names: [entry] });
    else group.names.push(entry);
  }
  return groups;
}
