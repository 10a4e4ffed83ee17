/** The properties of the reader of texts, more often than `npm test` tries them and from a new seed each time. */
process.env['PROPERTY_RUNS'] ??= '20000';
process.env['PROPERTY_SEED'] ??= 'random';

await import('../copy/properties/inline.test.ts');
await import('../copy/properties/parse-copy.test.ts');
await import('../copy/properties/printed-html.test.ts');
await import('../copy/properties/short-ways.test.ts');

export {};
