/** What the environment decides, the same for every command: folders as absolute paths. */
export interface Environment {
  contentDirectory: string;
  outputDirectory: string;
  /** `SITE_URL`, where it differs from the address in site.yaml. */
  siteUrl: string | null;
  /** Begins and ends with `/`. */
  basePath: string;
  /** The moment the paper is built for. */
  now: Date;
}
