import type { CopyMessage } from './message.ts';
import { type Parameters, type RuleId, messageFor } from './messages.ts';

/** One line of a text. */
export interface SourceLine {
  /** Counted from 1. */
  number: number;
  /** As saved, but for unwanted characters. */
  raw: string;
  /** Without the spaces around it. */
  text: string;
  /** The same with every kind of space as a plain one: what the grammar is matched against. */
  plain: string;
  /** How many characters of the saved line stand before `text`. */
  indent: number;
}

/** What became of a line: the name of a field, `body`, or `dropped` with the reason. */
export interface LineRole {
  line: number;
  role: string;
  why?: string;
}

/** Lines from `start` up to, but without, `end`; counted from 0. */
export interface LineRange {
  start: number;
  end: number;
}

const specialSpace = /[\t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g;

/** The state of reading one text: its lines, what became of each, and what there is to say. */
export class Reading {
  lines: SourceLine[] = [];
  readonly messages: CopyMessage[] = [];
  readonly #roles: (LineRole | undefined)[] = [];

  /** Takes the cleaned text, whose lines end with `\n`. */
  setText(text: string): void {
    this.lines = text.split('\n').map((raw, index) => {
      const trimmed = raw.trim();
      const indent = trimmed === raw ? 0 : raw.indexOf(trimmed);
      const plain = specialSpace.test(trimmed) ? trimmed.replace(specialSpace, ' ') : trimmed;
      return { number: index + 1, raw, text: trimmed, plain, indent };
    });
  }

  /** The line at an index counted from 0; an empty one past the end. */
  at(index: number): SourceLine {
    return this.lines[index] ?? { number: index + 1, raw: '', text: '', plain: '', indent: 0 };
  }

  isBlank(index: number): boolean {
    return this.at(index).text === '';
  }

  /** Gives a line its role, once; index counted from 0. */
  mark(index: number, role: string, why?: string): void {
    this.#roles[index] = why === undefined ? { line: index + 1, role } : { line: index + 1, role, why };
  }

  /** The role of a line so far; undefined where it has none. */
  roleOf(index: number): string | undefined {
    return this.#roles[index]?.role;
  }

  isMarked(index: number): boolean {
    return this.#roles[index] !== undefined;
  }

  /** The role of every non-blank line, in order. */
  roles(): LineRole[] {
    return this.#roles.filter((role) => role !== undefined);
  }

  /** Says something about a line; index counted from 0, column within its `text` counted from 0. */
  say<Id extends RuleId>(ruleId: Id, index: number, column = 0, ...parameters: Parameters<Id>): void {
    this.sayAt(ruleId, index + 1, this.at(index).indent + column + 1, ...parameters);
  }

  /** Says something about a place; line and column counted from 1. */
  sayAt<Id extends RuleId>(ruleId: Id, line: number, column: number, ...parameters: Parameters<Id>): void {
    this.messages.push(messageFor(ruleId, line, column, ...parameters));
  }
}
