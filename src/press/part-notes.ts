import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { PartFiles, PartNote } from './ledger.ts';
import { foldersOf, isPage } from './parts.ts';
import type { PartName } from './parts.ts';
import type { Answered, Printer } from './printer.ts';
import { followsFrom } from './traced-edition.ts';

/** The note on a part whose files are not yet in their places. */
export type OpenNote = Omit<PartNote, 'folders'> & { folders: string[] };

/** Makes the note on a part from what is known of its files. `key` names all that its pages come of. */
export function noteOf(name: PartName, { entries }: Pick<PartFiles, 'entries'>, key: string): OpenNote {
  const asked = new Map<string, Answered>();
  let isKnown = true;
  for (const entry of entries.values()) {
    if (entry.key === null) isKnown = false;
    for (const answered of entry.answers) {
      if (!followsFrom(answered[1], name)) asked.set(JSON.stringify(answered[1]), answered);
    }
  }
  const files = [...entries.keys()];
  return {
    // A part with a page that must be printed each time is never closed.
    key: isKnown ? key : '',
    asked: [...asked.values()],
    folders: [...foldersOf(files)],
    pages: files.filter(isPage).length,
    files: files.length,
    withCopies: [...entries.values()].reduce((sum, { copies }) => sum + 1 + copies.length, 0),
  };
}

/** Completes a note when the files of its part lie in the output folder. */
export function placedNote(note: OpenNote, output: string): PartNote {
  return { ...note, folders: note.folders.map((folder) => [folder, stampOf(join(output, folder))]) };
}

/**
 * Whether a part is as a note says, whose key has not changed: its pages would be given the same answers, and nothing was
 * put into its folders or taken out of them. Files deep in a part are looked at only when it is printed, or by `--verify`.
 */
export function isAsNoted(
  { asked, folders }: PartNote,
  { output, printer }: { output: string; printer: Pick<Printer, 'areAsBefore'> },
): boolean {
  return (
    folders.every(([folder, stamp]) => stamp !== '' && stampOf(join(output, folder)) === stamp) &&
    printer.areAsBefore(asked, null)
  );
}

function stampOf(folder: string): string {
  const found = statSync(folder, { throwIfNoEntry: false });
  return found === undefined ? '' : `${found.mtimeMs} ${found.ino}`;
}
