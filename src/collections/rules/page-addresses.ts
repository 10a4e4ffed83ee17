import { nameOfFile } from '../name-of-file.ts';
import { problem } from '../problem.ts';
import type { Problem } from '../problem.ts';
import { isReserved } from './reserved-addresses.ts';

/** Standing pages without an address of their own: in a folder, or where a section or the paper itself has a page. */
export function pageAddresses(pages: readonly string[], sections: readonly string[]): Problem[] {
  return pages.flatMap((file) => {
    if (file.split('/').length > 2) {
      return [problem('page-folder', { file }, 'Unexpected folder in `pages/`, expected the page straight in it')];
    }
    const name = nameOfFile(file);
    if (isReserved(name)) {
      return [
        problem('address-reserved', { file }, `Unexpected page \`${name}\`, the paper keeps \`/${name}/\` for itself`),
      ];
    }
    if (!sections.includes(name)) return [];
    const reason = `Unexpected page \`${name}\`, which is the section at \`/${name}/\``;
    return [problem('address-taken', { file }, reason)];
  });
}
