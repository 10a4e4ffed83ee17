/** Bytes that Windows-1252 leaves undefined. */
export const windows1252Undefined: ReadonlySet<number> = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/** Character → byte, for the characters of Windows-1252 above ASCII; the undefined bytes stand for their controls. */
export const windows1252Bytes: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 128 }, (_, index) => {
    const byte = 0x80 + index;
    return [new TextDecoder('windows-1252').decode(Uint8Array.of(byte)), byte];
  }),
);
