import type { FootnoteDefinition, FootnoteReference, PhrasingContent, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { LineRange, Reading } from '../reading.ts';
import type { Block } from './blocks.ts';
import { positionAt } from './nodes.ts';
import { joinLines, readParagraph } from './paragraph.ts';

/** The lines of a note below plain copy: `[1] It was 1931.`, or as in Markdown `[^1]: It was 1931.` */
export interface NoteLines extends LineRange {
  number: number;
}

const noteStart = /^\[\^?([1-9]\d{0,2})\]:?\s+(?=\S)/;
const markInText = /\s*\[\^?([1-9]\d{0,2})\](?!\()/g;
const markAsTyped = /(\\?)\[\^?([1-9]\d{0,2})\](?!\()/g;

/**
 * Takes the last lines that are numbered `[1]`, `[2]` … off the blocks, where the text above has a mark for each of
 * them, in their order, and no `\` before one. In all other texts such lines are text.
 */
export function takeNotes(blocks: readonly Block[], reading: Reading): { notes: NoteLines[]; others: Block[] } {
  const first = blocks.findLastIndex(({ start }) => numberAt(start, reading) === 1);
  const none = { notes: [], others: [...blocks] };
  if (first < 0) return none;
  const notes: NoteLines[] = [];
  let end = first;
  for (; numberAt(blocks[end]?.start ?? -1, reading) === notes.length + 1; end += 1) {
    const block = blocks[end];
    for (let index = block?.start ?? 0; index < (block?.end ?? 0); index += 1) {
      const last = notes.at(-1);
      if (numberAt(index, reading) === notes.length + 1) {
        notes.push({ number: notes.length + 1, start: index, end: index + 1 });
      } else if (last !== undefined) last.end = index + 1;
    }
  }
  const above = blocks.slice(0, first).flatMap(({ start, end: below }) => reading.lines.slice(start, below));
  const marks = above.flatMap(({ text }) => [...text.matchAll(markAsTyped)]);
  const own = marks.filter(([, , number]) => Number(number) <= notes.length);
  if (own.length === 0) return none;
  if (
    own.some(([, guard]) => guard !== '') ||
    !areInOrder(
      own.map(([, , number]) => Number(number)),
      notes.length,
    )
  ) {
    reading.say('notes-unmatched', notes[0]?.start ?? 0, 0, { count: notes.length });
    return none;
  }
  return { notes, others: [...blocks.slice(0, first), ...blocks.slice(end)] };
}

/** Puts notes below a text, and makes the marks in it lead to them. Where a mark stands in no sentence, all is as typed. */
export function withNotes(tree: Root, notes: readonly NoteLines[], reading: Reading): Root {
  const [first] = notes;
  if (first === undefined) return tree;
  const found: number[] = [];
  visit(tree, 'text', (node, _, parent) => {
    if (parent?.type !== 'link') found.push(...marksOf(node, notes.length));
  });
  if (!areInOrder(found, notes.length)) {
    reading.say('notes-unmatched', first.start, 0, { count: notes.length });
    return { type: 'root', children: [...tree.children, ...notes.map((note) => paragraphOf(note, false, reading))] };
  }
  visit(tree, 'text', (node, at, parent) => {
    if (parent === undefined || at === undefined || parent.type === 'link') return undefined;
    if (marksOf(node, notes.length).length === 0) return undefined;
    const parts = withReferences(node, notes.length);
    parent.children.splice(at, 1, ...parts);
    return [SKIP, at + parts.length];
  });
  if (!reading.at(first.start).text.startsWith('[^'))
    reading.say('notes-guess', first.start, 0, { count: notes.length });
  return { type: 'root', children: [...tree.children, ...notes.map((note) => definitionOf(note, reading))] };
}

const numberAt = (index: number, reading: Reading): number => Number(noteStart.exec(reading.at(index).plain)?.[1] ?? 0);

/** Whether numbers, at their first use, are 1, 2 … up to `count`. */
function areInOrder(numbers: readonly number[], count: number): boolean {
  const firstUses = [...new Set(numbers)];
  return firstUses.length === count && firstUses.every((number, at) => number === at + 1);
}

const marksOf = ({ value }: Text, count: number): number[] =>
  [...value.matchAll(markInText)].map(([, number]) => Number(number)).filter((number) => number <= count);

/** Cuts a text at its marks; the space before a mark goes, so that it stays at its word. */
function withReferences({ value }: Text, count: number): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let end = 0;
  const addText = (to: number) => {
    if (to > end) parts.push({ type: 'text', value: value.slice(end, to) });
  };
  for (const { 0: mark, 1: number = '', index } of value.matchAll(markInText)) {
    if (Number(number) > count) continue;
    addText(index);
    end = index + mark.length;
    parts.push({ type: 'footnoteReference', identifier: number, label: number } satisfies FootnoteReference);
  }
  addText(value.length);
  return parts;
}

function definitionOf(note: NoteLines, reading: Reading): FootnoteDefinition {
  const identifier = String(note.number);
  const children = [paragraphOf(note, true, reading)];
  return { type: 'footnoteDefinition', identifier, label: identifier, children, position: positionAt(note.start) };
}

function paragraphOf({ start, end }: NoteLines, isNote: boolean, reading: Reading) {
  for (let index = start; index < end; index += 1) reading.mark(index, isNote ? 'note' : 'body');
  const text = joinLines(reading.lines.slice(start, end).map((line) => line.text));
  return readParagraph(isNote ? text.replace(noteStart, '') : text, start, reading);
}
