import type { Redirect } from '../../edition/redirects.ts';

/** What the configuration of a server is made for. */
export interface HostSite {
  /** Absolute path of the folder that is served. */
  directory: string;
  /** Begins and ends with `/`. */
  basePath: string;
  /** Name of the host, e.g. `courier.example`. */
  hostname: string;
  redirects: readonly Redirect[];
}

/** A text as it stands in a regular expression. */
export const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** A pattern of a path below the base path, as one of a whole path. Only what begins at the base path has to change. */
export const under = (basePath: string, pattern: string): string =>
  pattern.replaceAll(/(^|\|)\^/g, (_, before: string) => `${before}^${literal(basePath)}`);
