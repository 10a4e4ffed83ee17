import { z } from 'astro/zod';

/**
 * The editors' manual: what may stand in `content/site.yaml` and `content/authors/`, and what the paper knows of
 * every article. Types are inferred from it.
 */

const slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'Expected small letters, digits and single hyphens, such as `lake-news`');

/** Where readers can pass an article on to, in the order printed. */
export const shareTargets = ['email', 'x', 'facebook', 'linkedin', 'whatsapp', 'telegram', 'reddit', 'bluesky'] as const;

const section = z.strictObject({
  /** Part of its address, and the name of its folder in `articles/`. */
  slug,
  /** As readers see it. */
  name: z.string().min(1).max(32),
  /** One sentence for the section's page. */
  description: z.string().max(200).optional(),
});

export const siteSchema = z.strictObject({
  /** Name of the paper, as on its nameplate. */
  name: z.string().min(1).max(60),
  /** A line under the nameplate. */
  tagline: z.string().max(120).optional(),
  /** Where the paper is published, e.g. `https://courier.example`. */
  url: z.url({ protocol: /^https?$/ }),
  /** BCP 47 tag of the paper's language, e.g. `en-US`. */
  language: z.string(),
  /** IANA name of the zone that times without one are in, e.g. `America/New_York`. */
  timeZone: z.string(),
  /** How `11/8/2024` is read. */
  dateOrder: z.enum(['month-day-year', 'day-month-year', 'year-month-day']),
  /** First day of publication; the volume number counts from it. */
  founded: z.iso.date().optional(),
  /** In the order of the section bar. */
  sections: z.array(section).min(1),
  /** Slug of the section of a text that lies straight in `articles/`. */
  defaultSection: slug,
  /** Words that may stand above a headline, e.g. `Opinion`. */
  labels: z.array(z.string().min(1).max(24)),
  /** Where readers can pass an article on to, in this order. */
  share: z.array(z.enum(shareTargets)),
  /** Address for letters to the editor. */
  lettersAddress: z.email(),
  copyrightHolder: z.string().min(1),
  /** Lines to drop from pasted pages, besides the built-in ones. */
  furniture: z.array(z.string().min(1)).default([]),
  /** Whether straight quotation marks are printed as curly ones. */
  smartQuotes: z.boolean().default(false),
});

export const authorSchema = z.strictObject({
  /** As in the byline. */
  name: z.string().min(1),
  /** Other spellings that mean the same person. */
  aliases: z.array(z.string().min(1)).default([]),
  jobTitle: z.string().optional(),
  email: z.email().optional(),
  /** Two or three sentences for the author's page. */
  bio: z.string().optional(),
});

/** A photo as it can be printed: what the text says, completed from the picture's own metadata. */
export const printedPhotoSchema = z.object({
  /** Path relative to the content folder; null for a caption without a photo. */
  path: z.string().nullable(),
  /** Name that the page's own files of this picture begin with. */
  name: z.string(),
  /** Hash of the picture's bytes, in hexadecimal; empty without a file. */
  digest: z.string(),
  /** In pixels, after the picture was turned upright. */
  width: z.number().int(),
  height: z.number().int(),
  alt: z.string().nullable(),
  caption: z.string(),
  creator: z.string(),
  agency: z.string(),
  /** True where the credit says that it is a file photo. */
  file: z.boolean(),
});

/** What the paper knows of an article besides its text, which stays in the file. */
export const articleSchema = z.object({
  headline: z.string(),
  standfirst: z.string().nullable(),
  label: z.string().nullable(),
  /** Slug of the section. */
  section: z.string(),
  topics: z.array(z.string()),
  authors: z.array(
    z.object({
      name: z.string(),
      role: z.string().nullable(),
      /** Equal to the name where an organisation signs. */
      organization: z.string().nullable(),
      jobTitle: z.string().nullable(),
    }),
  ),
  dateline: z.string().nullable(),
  /** ISO 8601: a calendar date, or an instant with its offset. */
  datePublished: z.string(),
  dateModified: z.string().nullable(),
  /** Lead photo, or a caption whose photo is missing. */
  photo: printedPhotoSchema.nullable(),
  /** Photos inside the text, by the name the text gives them. */
  pictures: z.record(z.string(), printedPhotoSchema),
  corrections: z.array(
    z.object({
      kind: z.enum(['correction', 'clarification', 'update']),
      date: z.string().nullable(),
      text: z.string(),
    }),
  ),
  contributors: z.array(z.string()),
  biographies: z.array(z.object({ name: z.string(), text: z.string() })),
  copyrightNotice: z.string().nullable(),
  wordCount: z.number().int(),
  /** Last part of the address; the first two are year and month of publication. */
  slug: z.string(),
  /** Address from the root of the paper, without the base path: `/2025/03/winter-ferry/`. */
  url: z.string(),
  formerly: z.array(z.string()),
  draft: z.boolean(),
  embargo: z.string().nullable(),
  expires: z.string().nullable(),
  source: z.string().nullable(),
  /** BCP 47 tag where the article is in another language than the site. */
  language: z.string().nullable(),
  /** Rank on the front page, 1 first. */
  front: z.number().int().positive().nullable(),
});

/** A reader's letter to an article. */
export const letterSchema = z.object({
  /** Slug of the article it belongs to. */
  article: z.string(),
  name: z.string(),
  town: z.string().nullable(),
  /** ISO 8601: a calendar date, or an instant with its offset. */
  date: z.string(),
  html: z.string(),
});

/** A standing page such as `about`. */
export const pageSchema = z.object({ title: z.string(), html: z.string() });

export type SiteSettings = z.infer<typeof siteSchema>;
export type AuthorProfile = z.infer<typeof authorSchema>;
export type PrintedPhoto = z.infer<typeof printedPhotoSchema>;
export type ArticleEntry = z.infer<typeof articleSchema>;
export type Letter = z.infer<typeof letterSchema>;
export type StandingPage = z.infer<typeof pageSchema>;
export type ShareTarget = (typeof shareTargets)[number];
