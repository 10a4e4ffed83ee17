import { isMap, isPair, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { Document } from 'yaml';
import { problem } from './problem.ts';
import type { Problem } from './problem.ts';

/** A YAML file as a tree that knows the place of every value. */
export interface YamlDocument {
  document: Document;
  lines: LineCounter;
}

/** Controls, marks that turn the order of words around, and halves of characters. */
// eslint-disable-next-line no-control-regex -- what is refused
const control = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]|\p{Cs}/u;

type Path = readonly PropertyKey[];

/** Reads a YAML file; whatever is wrong with its spelling is in `problems`. */
export function readYaml(bytes: Uint8Array, file: string): { yaml: YamlDocument; problems: Problem[] } {
  const lines = new LineCounter();
  let text: string;
  const problems: Problem[] = [];
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    text = new TextDecoder('windows-1252').decode(bytes);
    problems.push(problem('file-encoding', { file }, 'Unexpected bytes that are not UTF-8'));
  }
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, version: '1.2' });
  for (const { message, pos } of [...document.errors, ...document.warnings]) {
    const { line, col } = lines.linePos(pos[0]);
    problems.push(problem('yaml-syntax', { file, line, column: col }, message.replace(/\.$/, '')));
  }
  visit(document, {
    Scalar(_, { value, range }) {
      const found = typeof value === 'string' ? control.exec(value)?.[0] : undefined;
      if (found === undefined) return;
      const { line, col } = lines.linePos(range?.[0] ?? 0);
      const name = `U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
      problems.push(problem('yaml-syntax', { file, line, column: col }, `Unexpected control character ${name}`));
    },
  });
  return { yaml: { document, lines }, problems };
}

/** Place of the value at `path`, or of the nearest thing around it that is there. */
export function placeOfValue({ document, lines }: YamlDocument, path: Path): { line: number; column: number } {
  for (let length = path.length; length > 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    const offset = isNode(node) ? node.range?.[0] : undefined;
    if (offset !== undefined) return at(lines, offset);
  }
  return at(lines, document.contents?.range?.[0] ?? 0);
}

/** Place of the key `key` in the map at `path`. */
export function placeOfKey(yaml: YamlDocument, path: Path, key: string): { line: number; column: number } {
  const map: unknown = path.length === 0 ? yaml.document.contents : yaml.document.getIn(path, true);
  const found = isMap(map)
    ? map.items.find((pair) => isPair(pair) && isScalar(pair.key) && String(pair.key.value) === key)
    : undefined;
  const offset = isScalar(found?.key) ? found.key.range?.[0] : undefined;
  return offset === undefined ? placeOfValue(yaml, path) : at(yaml.lines, offset);
}

/** The plain value of the document; null where aliases make it endless. */
export function plainValue({ document }: YamlDocument): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch {
    return null;
  }
}

function isNode(value: unknown): value is { range?: [number, number, number] | null } {
  return typeof value === 'object' && value !== null && 'range' in value;
}

function at(lines: LineCounter, offset: number): { line: number; column: number } {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}
