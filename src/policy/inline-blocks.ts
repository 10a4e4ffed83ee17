import { createHash } from 'node:crypto';
import { Parser } from 'htmlparser2';

/** A stretch of a page, by the offsets of its first character and of what follows its last. */
interface Stretch {
  start: number;
  end: number;
}

/** What a policy is made from, as it stands in a page. */
export interface InlineBlocks {
  /** Hashes of the scripts and style sheets inside of the page, as `sha256-…`. */
  scripts: string[];
  styles: string[];
  /** Of speculation rules, which run nothing: they name addresses that a browser may fetch ahead. */
  rules: string[];
  /** The `<meta>` of a policy that is there already, and what it says. */
  policy: (Stretch & { content: string }) | null;
  /** Where a policy belongs: behind the character set, before anything that it governs. */
  place: number;
}

/** Types of scripts that a browser reads and does not run: a policy says nothing about them. */
const isData = /^(?:application|text)\/(?!(?:java|ecma)script)/;

/** Finds what the policy of a page has to name. */
export function inlineBlocks(html: string): InlineBlocks {
  const blocks: InlineBlocks = { scripts: [], styles: [], rules: [], policy: null, place: 0 };
  let into: string[] | null = null;
  let text = '';
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'head' || (name === 'meta' && attributes['charset'] !== undefined)) {
          blocks.place = parser.endIndex + 1;
        }
        if (name === 'meta' && attributes['http-equiv']?.toLowerCase() === 'content-security-policy') {
          const content = attributes['content'] ?? '';
          blocks.policy ??= { start: parser.startIndex, end: parser.endIndex + 1, content };
        }
        text = '';
        if (name === 'style') into = blocks.styles;
        else if (name !== 'script' || attributes['src'] !== undefined) into = null;
        else if (attributes['type'] === 'speculationrules') into = blocks.rules;
        else into = isData.test(attributes['type']?.toLowerCase() ?? '') ? null : blocks.scripts;
      },
      ontext(data) {
        if (into !== null) text += data;
      },
      onclosetag(name) {
        if (into !== null && (name === 'script' || name === 'style')) into.push(sha256(text));
        into = null;
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return blocks;
}

/** As a policy writes it. A browser hashes the text after it has made one line ending of all kinds. */
function sha256(text: string): string {
  return `sha256-${createHash('sha256').update(text.replace(/\r\n?/g, '\n')).digest('base64')}`;
}
