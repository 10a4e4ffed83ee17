/** The number of words in a text: runs without white space that have a letter or digit. */
export function countWords(text: string): number {
  let count = 0;
  let isInWord = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code <= 0x20 || code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f || code === 0x3000) {
      isInWord = false;
    } else if (!isInWord && isLetterOrDigit(code)) {
      isInWord = true;
      count += 1;
    }
  }
  return count;
}

/** Beyond Latin everything but the blocks of punctuation counts, halves of surrogate pairs too. */
function isLetterOrDigit(code: number): boolean {
  if (code < 0x80)
    return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
  return code >= 0xc0 && !(code >= 0x2010 && code <= 0x2bff) && !(code >= 0x3001 && code <= 0x3020);
}
