/** Names of the caches of one paper. They end with its address, so that two papers on one host keep apart. */
export const cacheNames = (root: string) =>
  ({
    /** Front page and other pages that are printed anew with every edition. */
    fronts: `broadsheet fronts ${root}`,
    frontPictures: `broadsheet front pictures ${root}`,
    read: `broadsheet read ${root}`,
    saved: `broadsheet saved ${root}`,
    pictures: `broadsheet pictures ${root}`,
    assets: `broadsheet assets ${root}`,
  }) as const;

/** How many of each are kept. The page of settings says the first. */
export const atMost = { read: 30, fronts: 12, frontPictures: 24, pictures: 60, assets: 60 } as const;
