import { z } from 'astro/zod';

/** What the paper knows of its articles, letters and pages. Types are inferred from it. */

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
  /** What made the picture, where it was no camera and no hand, as its own metadata says. */
  source: z.enum(['machine', 'partly-machine']).nullable(),
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
  /** Where the article is discussed on another host. */
  discussion: z.string().nullable(),
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
  /** Name of its file without the ending: what an answer names it by. */
  file: z.string(),
  /** File of the letter to the same article that this one answers. */
  answers: z.string().nullable(),
  /** HTML of the editor's note below it. */
  note: z.string().nullable(),
});

/** A standing page such as `about`. */
export const pageSchema = z.object({ title: z.string(), html: z.string() });

/** An address that has no page of its own any more, as the ledger says. */
export const movedSchema = z.object({
  /** From the root of the paper. */
  from: z.string(),
  /** Where it leads now; null where it is gone. */
  to: z.string().nullable(),
});

/** Which collections have entries: asking for the entries of an empty one makes Astro warn of a mistake. */
export const filledSchema = z.object({
  names: z.array(z.enum(['site', 'authors', 'articles', 'letters', 'pages', 'moved'])),
});

export type PrintedPhoto = z.infer<typeof printedPhotoSchema>;
export type ArticleEntry = z.infer<typeof articleSchema>;
export type Letter = z.infer<typeof letterSchema>;
export type MovedAddress = z.infer<typeof movedSchema>;
export type StandingPage = z.infer<typeof pageSchema>;
