/** Bounds that keep a picture from taking the memory of the machine; checked before anything is decoded. */
export const pictureLimits = {
  bytes: 60_000_000,
  pixels: 100_000_000,
  /** Bytes of the decoded picture: pixels, times channels, times the bytes of a channel. */
  decoded: 400_000_000,
};
