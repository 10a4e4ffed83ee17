import { appendFile } from 'node:fs/promises';
import { writeFileWhole } from '../collections/write-file-whole.ts';
import { besideOutput } from './beside-output.ts';

/**
 * Writes the moment at which the paper should be built again beside the output folder, for schedulers: one ISO 8601
 * instant in UTC and a line feed. In a job of GitHub Actions it is also the output `next-due` of the step.
 */
export async function noteNextDue(
  due: Date,
  output: string,
  { GITHUB_OUTPUT: jobOutput }: Readonly<Record<string, string | undefined>> = process.env,
): Promise<void> {
  const { nextDue } = besideOutput(output);
  const instant = due.toISOString();
  await writeFileWhole(nextDue, `${instant}\n`);
  if (jobOutput !== undefined && jobOutput !== '') await appendFile(jobOutput, `next-due=${instant}\n`);
}
