/** One thing that an editor should know about a text: where, how bad, which rule, what is the matter, what to do. */
export interface CopyMessage {
  /** Counted from 1, in the file as saved. */
  line: number;
  /** Counted from 1, in UTF-16 code units. */
  column: number;
  severity: Severity;
  ruleId: string;
  /** What was found against what was expected. */
  reason: string;
  /** What to do. */
  help: string;
}

export type Severity = 'error' | 'warning' | 'notice';
