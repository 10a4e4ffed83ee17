/** The form of the package that Node and bundlers read alike. */
declare module 'opentype.js/dist/opentype.mjs' {
  export { parse } from 'opentype.js';
  export type { Font, Glyph } from 'opentype.js';
}
