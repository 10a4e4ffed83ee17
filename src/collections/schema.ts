import { z } from 'astro/zod';
import { isLanguageTag, isOrigin, isTimeZone } from './known-values.ts';

/**
 * The editors' manual: what may stand in `content/site.yaml` and `content/authors/`, and what the paper knows of
 * every article. Types are inferred from it.
 */

const slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'small letters, digits and single hyphens, such as `lake-news`');

/** Where readers can pass an article on to. */
const shareTargets = ['email', 'x', 'facebook', 'linkedin', 'whatsapp', 'telegram', 'reddit', 'bluesky'] as const;

/** Labels of views where the settings name none. */
const opinionLabels = [
  'Opinion',
  'Op-Ed',
  'Editorial',
  'Commentary',
  'Column',
  'Comment',
  'Letter',
  'Meinung',
  'رأي',
] as const;

const section = z.strictObject({
  slug: slug.describe('Part of the section’s address, and the name of its folder in `articles/`'),
  name: z.string().min(1).max(32).describe('The section as readers see it'),
  description: z.string().max(200).optional().describe('One sentence for the section’s page'),
  opinion: z.boolean().optional().describe('`true` where the section holds views, which are set apart from the news'),
});

export const siteSchema = z.strictObject({
  name: z.string().min(1).max(60).describe('Name of the paper, as on its nameplate'),
  tagline: z.string().max(120).optional().describe('A line under the nameplate'),
  url: z
    .string()
    .refine(isOrigin, 'an address without a path, such as `https://courier.example`')
    .describe('Where the paper is published, such as `https://courier.example`'),
  language: z
    .string()
    .refine(isLanguageTag, 'a language tag such as `en-US`')
    .describe('Language of the paper as a BCP 47 tag, such as `en-US`'),
  timeZone: z
    .string()
    .refine(isTimeZone, 'the name of a time zone such as `America/New_York`')
    .describe('Zone of the times that name none, such as `America/New_York`'),
  dateOrder: z
    .enum(['month-day-year', 'day-month-year', 'year-month-day'])
    .describe('How `11/8/2024` is read, such as `month-day-year`'),
  founded: z.iso
    .date()
    .optional()
    .describe('First day of publication, such as `1987-05-04`; the volume number counts from it'),
  sections: z.array(section).min(1).describe('The sections, in the order of the section bar'),
  defaultSection: slug.describe('Slug of the section of a text that lies straight in `articles/`'),
  labels: z.array(z.string().min(1).max(24)).describe('Words that may stand above a headline, such as `Opinion`'),
  opinionLabels: z
    .array(z.string().min(1).max(24))
    .default(() => [...opinionLabels])
    .describe('Labels of stories that are somebody’s view, in whatever section they stand'),
  share: z.array(z.enum(shareTargets)).describe('Where readers can pass an article on to, in this order'),
  lettersAddress: z.email().describe('Mail address for letters to the editor'),
  copyrightHolder: z.string().min(1).describe('Who holds the rights, as in the copyright line'),
  furniture: z
    .array(z.string().min(1))
    .default([])
    .describe('Lines to drop from pasted pages, besides the built-in ones'),
  smartQuotes: z.boolean().default(false).describe('Whether straight quotation marks are printed as curly ones'),
});

export const authorSchema = z.strictObject({
  name: z.string().min(1).describe('The name as in the byline'),
  aliases: z.array(z.string().min(1)).default([]).describe('Other spellings that mean the same person'),
  jobTitle: z.string().optional().describe('What the author does at the paper, such as `Harbour reporter`'),
  email: z.email().optional().describe('Mail address for readers'),
  bio: z.string().optional().describe('Two or three sentences for the author’s page'),
});

/** A photo as it can be printed: what the text says, completed from the picture's own metadata. */
const printedPhotoSchema = z.object({
  /** Path relative to the content folder; null for a caption without a photo. */
  path: z.string().nullable(),
  /** Name that the page's own files of this picture begin with. */
  name: z.string(),
  /** Hash of the picture's bytes and of how they are encoded, in hexadecimal; empty without a file. */
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
  /** What stands before the dash of the first paragraph, as typed: `LONDON`, `Nov. 8`, `Reuters`. */
  dateline: z.object({ place: z.string(), date: z.string().nullable(), agency: z.string().nullable() }).nullable(),
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
  /** Address of the article it belongs to, from the root of the paper. */
  article: z.string(),
  name: z.string(),
  town: z.string().nullable(),
  /** ISO 8601: a calendar date, or an instant with its offset. */
  date: z.string(),
  html: z.string(),
});

/** A standing page such as `about`. */
export const pageSchema = z.object({ title: z.string(), html: z.string() });

/** Which collections have entries: asking for the entries of an empty one makes Astro warn of a mistake. */
export const filledSchema = z.object({ names: z.array(z.enum(['site', 'authors', 'articles', 'letters', 'pages'])) });

export type SiteSettings = z.infer<typeof siteSchema>;
export type AuthorProfile = z.infer<typeof authorSchema>;
export type PrintedPhoto = z.infer<typeof printedPhotoSchema>;
export type ArticleEntry = z.infer<typeof articleSchema>;
export type Letter = z.infer<typeof letterSchema>;
export type StandingPage = z.infer<typeof pageSchema>;
export type ShareTarget = (typeof shareTargets)[number];
