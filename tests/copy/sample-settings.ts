import type { CopySettings } from '../../src/copy/copy-settings.ts';

/** The paper that every sample is written for; a sample's `settings.json` changes single settings. */
export const sampleSettings: CopySettings = {
  siteName: 'The Lake Paper',
  language: 'en-US',
  timeZone: 'America/New_York',
  dateOrder: 'month-day-year',
  sections: [
    { slug: 'town', name: 'Town' },
    { slug: 'lake', name: 'Lake Life' },
    { slug: 'opinion', name: 'Opinion' },
  ],
  defaultSection: 'town',
  labels: ['Opinion', 'Analysis', 'Exclusive', 'Sponsored'],
  furniture: ['Most Read'],
  smartQuotes: false,
  authors: [
    { name: 'Ada Marsh', aliases: ['A. Marsh'] },
    { name: 'Delia McPhee', aliases: [] },
  ],
};
