import { plain } from '../collections/report.ts';

/** Runs a command; what went wrong is one sentence for the person at the terminal, without a stack. */
export async function failPlainly(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    sayPlainly(error);
    process.exitCode = 1;
  }
}

/** Says what went wrong without a stack, and without what a terminal would obey. */
export function sayPlainly(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  console.error(message.split('\n').map(plain).join('\n'));
}
