/** A part of the site that is printed, or left alone, as a whole: a volume, an index of the search, or all the rest. */
export type PartName = string;

/** What is printed anew with every edition. */
export const editionPart: PartName = 'edition';

/** The folder of a volume, in the site or in one of its sections: `2026/11`, `town/2026/11`. */
const volumeFolder = /^(?:[^/]+\/)?(\d{4})\/(\d\d)(?=\/)/;
const searchFolder = /^pagefind\/([^/]+)(?=\/)/;

/** Name of the part of a volume, `2026-11` of `2026/11`. */
export const partOfVolume = (volume: string): PartName => volume.replace('/', '-');

/** The volume of a part, `2026/11` of `2026-11`. */
export const volumeOfPart = (name: PartName): string => name.replace('-', '/');

/** Name of the part of an index of the search. */
export const partOfIndex = (index: string): PartName => `search-${index}`;

/** Part that a file lies in the folders of. What has moved leaves a page of the edition in the folder of a volume. */
export function partOfFile(file: string): PartName {
  const [, year, month] = volumeFolder.exec(file) ?? [];
  if (year !== undefined && month !== undefined) return `${year}-${month}`;
  const index = searchFolder.exec(file)?.[1];
  return index === undefined ? editionPart : partOfIndex(index);
}

/** Whether a file of the site is a page. */
export const isPage = (file: string): boolean => file.endsWith('.html');

/** Folders of the site that tell, by their times, that something was put into a part or taken out of it. */
export function foldersOf(files: Iterable<string>): Set<string> {
  const folders = new Set<string>();
  for (const file of files) {
    const [folder] = volumeFolder.exec(file) ?? searchFolder.exec(file) ?? [];
    if (folder !== undefined) folders.add(folder);
  }
  return folders;
}
