/**
 * Run what a script does with the words typed after it: `--help` says how to type it, a mistake is said in one line.
 * @param usage lines that say how to type it
 */
export async function runCommand(usage: string, act: (args: string[]) => void | Promise<void>): Promise<void> {
  const args = process.argv.slice(2);
  try {
    if (args.some((word) => /^(?:--help|-h)$/.test(word))) console.log(`Cách gõ:\n${usage}`);
    else await act(args);
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
