/** A path as it stands in an address: what is no sign of a path is encoded, a percent sign too (RFC 3986, section 3.3). */
export const encodedPath = (path: string): string =>
  encodeURI(path).replaceAll('#', '%23').replaceAll('?', '%3F').replaceAll('$', '%24');
