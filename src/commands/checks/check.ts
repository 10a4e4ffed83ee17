/** How many tests of a check passed and failed. */
export interface Tally {
  passed: number;
  failed: number;
}

/** One part of `npm test`. */
export interface Check {
  name: string;
  /** What it does, as printed before it starts. */
  title: string;
  /** Node programs with their options, run one after another until one fails. */
  commands: string[][];
  /** Added to the environment. */
  env?: Record<string, string>;
  /** Whether a browser must be there before it starts. */
  needsBrowser?: boolean;
  /** Whether nginx, Caddy and rclone must be there. */
  needsWebServers?: boolean;
  /** Reads the report that the check wrote; without one, the check counts as a single test. */
  report?: { file: string; tally: (report: unknown) => Tally };
}

/** What one check came to. */
export interface Outcome extends Tally {
  name: string;
  seconds: number;
}
