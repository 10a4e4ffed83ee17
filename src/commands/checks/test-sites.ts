/** A built site that the browser tests visit. */
export interface TestSite {
  name: string;
  basePath: string;
  /** Folder that it is in. */
  directory: string;
}

/** The sites that the browser tests visit: one at the root of a host, one under a path. */
export const testSites = [
  { name: 'root', basePath: '/', directory: '.cache/test-sites/root' },
  { name: 'paper', basePath: '/paper/', directory: '.cache/test-sites/paper' },
] as const satisfies TestSite[];
