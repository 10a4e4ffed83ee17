/** Runs a command; what went wrong is one sentence for the person at the terminal, without a stack. */
export async function failPlainly(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
