import { z } from 'astro/zod';
import { commentsSchema } from './comments-schema.ts';
import { isLanguageTag, isOrigin, isTimeZone } from './known-values.ts';

/** The editors' manual of `content/site.yaml` and `content/authors/`. Types are inferred from it. */

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

/** Labels of news that is just coming in where the settings name none. */
const breakingLabels = ['Breaking', 'Breaking News', 'Eilmeldung', 'Dernière minute', 'Última hora', 'عاجل'] as const;

/** Types of news articles at schema.org. */
const articleTypes = [
  'NewsArticle',
  'AnalysisNewsArticle',
  'BackgroundNewsArticle',
  'OpinionNewsArticle',
  'ReportageNewsArticle',
  'ReviewNewsArticle',
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
  breakingLabels: z
    .array(z.string().min(1).max(24))
    .default(() => [...breakingLabels])
    .describe('Labels of news that is just coming in; the newest such story stands in a line above the front page'),
  breakingHours: z
    .number()
    .min(0)
    .max(168)
    .default(24)
    .describe('How many hours after its last update a story stays in the breaking line, such as `24`; `0` for no line'),
  frontRepeats: z
    .boolean()
    .default(false)
    .describe('Whether the sections on the front page show also stories that stand above them'),
  articleTypes: z
    .record(z.string().min(1).max(24), z.enum(articleTypes))
    .optional()
    .describe('What a label says of a story to search engines, such as `Investigation: ReportageNewsArticle`'),
  aiCrawlers: z
    .strictObject({
      policy: z.enum(['allow', 'refuse']).describe('Whether crawlers that gather texts for language models may read'),
      others: z
        .array(z.string().regex(/^[\w.-]+$/, 'the name of a crawler, such as `GPTBot`'))
        .default([])
        .describe('Names of more such crawlers, such as `GPTBot`'),
    })
    .optional()
    .describe('What robots.txt asks of crawlers that gather texts for language models'),
  ninjs: z.boolean().optional().describe('`true` prints each article as ninjs 3.1 too, for partners and agencies'),
  securityContact: z
    .union([z.email(), z.url({ protocol: /^https$/ })])
    .optional()
    .describe('Who is told of a hole in the site: a mail address or an `https` page; else the one for letters'),
  analysisLabels: z
    .array(z.string().min(1).max(24))
    .default(() => ['Analysis', 'Analyse', 'Análisis', 'تحليل'])
    .describe('Labels of stories that explain the news'),
  sponsoredLabels: z
    .array(z.string().min(1).max(24))
    .default(() => ['Sponsored', 'Advertorial', 'Paid Post', 'Anzeige', 'Publicité', 'Publirreportaje', 'إعلان'])
    .describe('Labels of stories that somebody has paid for'),
  share: z.array(z.enum(shareTargets)).describe('Where readers can pass an article on to, in this order'),
  lettersAddress: z.email().describe('Mail address for letters to the editor'),
  comments: commentsSchema
    .optional()
    .describe('Where articles are discussed besides the letters; nothing is loaded before a reader asks for it'),
  copyrightHolder: z.string().min(1).describe('Who holds the rights, as in the copyright line'),
  furniture: z
    .array(z.string().min(1))
    .default([])
    .describe('Lines to drop from pasted pages, besides the built-in ones'),
  offline: z.boolean().default(true).describe('Whether browsers keep the paper for reading without the network'),
  smartQuotes: z.boolean().default(false).describe('Whether straight quotation marks are printed as curly ones'),
});

export const authorSchema = z.strictObject({
  name: z.string().min(1).describe('The name as in the byline'),
  aliases: z.array(z.string().min(1)).default([]).describe('Other spellings that mean the same person'),
  jobTitle: z.string().optional().describe('What the author does at the paper, such as `Harbour reporter`'),
  email: z.email().optional().describe('Mail address for readers'),
  bio: z.string().optional().describe('Two or three sentences for the author’s page'),
});

export type SiteSettings = z.infer<typeof siteSchema>;
export type AuthorProfile = z.infer<typeof authorSchema>;
export type ArticleType = (typeof articleTypes)[number];
export type ShareTarget = (typeof shareTargets)[number];
