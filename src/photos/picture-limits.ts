/** Bounds that keep a picture from taking the memory of the machine; checked before anything is decoded. */
export const pictureLimits = { bytes: 60_000_000, pixels: 100_000_000 };
