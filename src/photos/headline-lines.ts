/** A headline in lines. */
export interface SetHeadline {
  lines: string[];
  /** Of its type, in pixels. */
  size: number;
}

/** Where a headline has to fit, in pixels, and how it is set. */
export interface HeadlineBox {
  width: number;
  height: number;
  /** Sizes to try, the largest first. */
  sizes: readonly number[];
  /** From line to line, in parts of the size. */
  leading: number;
  lines: number;
}

/** Width of a line, in parts of the size of its type. */
type Measure = (text: string) => number;

/**
 * Sets a headline as large as it fits, in as few lines as that size takes, all about as long as each other. What does
 * not fit at the smallest size ends in an ellipsis.
 */
export function setHeadline(text: string, measure: Measure, box: HeadlineBox): SetHeadline {
  const words = text.split(' ').filter((word) => word !== '');
  for (const size of box.sizes) {
    const width = box.width / size;
    const most = Math.min(box.lines, Math.floor(box.height / (size * box.leading)));
    const lines = filled(words, measure, width);
    if (lines.length <= most && lines.every((line) => measure(line) <= width)) {
      return { lines: balanced(words, measure, width), size };
    }
  }
  return cutOff(words, measure, box);
}

/** Fills each line with as many words as it takes. */
function filled(words: readonly string[], measure: Measure, width: number): string[] {
  const lines: string[] = [];
  let room = -1;
  for (const word of words) {
    const more = measure(` ${word}`);
    if (more <= room) {
      lines[lines.length - 1] = `${lines.at(-1) ?? ''} ${word}`;
      room -= more;
    } else {
      lines.push(word);
      room = width - measure(word);
    }
  }
  return lines;
}

/** The narrowest setting that takes no more lines than `width` does, to a fiftieth of the size. */
function balanced(words: readonly string[], measure: Measure, width: number): string[] {
  const count = filled(words, measure, width).length;
  let [low, high] = [Math.max(0, ...words.map(measure)), width];
  while (high - low > 0.02) {
    const middle = (low + high) / 2;
    if (filled(words, measure, middle).length <= count) high = middle;
    else low = middle;
  }
  return filled(words, measure, high);
}

function cutOff(words: readonly string[], measure: Measure, box: HeadlineBox): SetHeadline {
  const size = box.sizes.at(-1) ?? 1;
  const width = box.width / size;
  const lines = filled(
    words.flatMap((word) => broken(word, measure, width)),
    measure,
    width,
  );
  if (lines.length <= box.lines) return { lines, size };
  const last = Array.from(lines[box.lines - 1] ?? '');
  while (last.length > 0 && measure(`${last.join('')}…`) > width) last.pop();
  return { lines: [...lines.slice(0, box.lines - 1), `${last.join('').replace(/[\s,;:،؛–—-]+$/u, '')}…`], size };
}

/** A word that is wider than a line, in pieces of a line each. */
function broken(word: string, measure: Measure, width: number): string[] {
  const pieces = [''];
  for (const character of word) {
    const longer = (pieces.at(-1) ?? '') + character;
    if (longer.length === character.length || measure(longer) <= width) pieces[pieces.length - 1] = longer;
    else pieces.push(character);
  }
  return pieces;
}
