/** A built site that the browser tests visit. */
export interface TestSite {
  name: string;
  basePath: string;
  /** Folder that it is in. */
  directory: string;
}

/** The sites that the browser tests visit: one at the root of a host, one under a path, one from right to left. */
export const testSites = [
  { name: 'root', basePath: '/', directory: '.cache/test-sites/root', content: 'content' },
  { name: 'paper', basePath: '/paper/', directory: '.cache/test-sites/paper', content: 'content' },
  { name: 'arabic', basePath: '/', directory: '.cache/test-sites/arabic', content: 'tests/papers/arabic' },
] as const satisfies (TestSite & { content: string })[];
