import { nameOfFile } from '../name-of-file.ts';
import { problem } from '../problem.ts';
import type { Problem } from '../problem.ts';

/** Files of one folder whose names are the same but for case, marks and ending: a problem at each, naming the other. */
export function oneName(files: readonly string[]): Problem[] {
  return [...Map.groupBy(files, nameOfFile)].flatMap(([name, same]) =>
    same.length === 1
      ? []
      : same.map((file) => {
          const others = same.filter((other) => other !== file).map((other) => `\`${other}\``);
          return problem(
            'name-duplicate',
            { file },
            `Unexpected second file for \`${name}\`, the other is ${others.join(', ')}`,
          );
        }),
  );
}
