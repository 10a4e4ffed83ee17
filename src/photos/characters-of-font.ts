/**
 * The characters that a TrueType font has letters for. Only its table of characters is read (`cmap`, in its fourth
 * format, learn.microsoft.com/typography/opentype/spec/cmap): pages ask for them that draw nothing.
 */
export function charactersOf(font: Buffer): ReadonlySet<number> {
  const characters = new Set<number>();
  const table = subtable(font);
  const double = table.readUInt16BE(6);
  for (let at = 0; at < double; at += 2) {
    const [last, first, delta, offset] = [14, 16 + double, 16 + 2 * double, 16 + 3 * double].map((start) =>
      table.readUInt16BE(start + at),
    ) as [number, number, number, number];
    for (let character = first; character <= last && character < 0xffff; character += 1) {
      const glyph =
        offset === 0 ? character + delta : table.readUInt16BE(16 + 3 * double + at + offset + 2 * (character - first));
      if ((glyph & 0xffff) !== 0) characters.add(character);
    }
  }
  return characters;
}

/** The characters of Unicode's first plane. */
function subtable(font: Buffer): Buffer {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + 16 * index);
  const entry = tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap');
  const cmap = font.subarray(entry === undefined ? font.length : font.readUInt32BE(entry + 8));
  const records = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) => 4 + 8 * index);
  const found = records.map((at) => cmap.subarray(cmap.readUInt32BE(at + 4))).find((of) => of.readUInt16BE(0) === 4);
  if (found === undefined) throw new Error('Take a font with a table of characters in the fourth format.');
  return found;
}
