import { Argument, Command } from 'commander'

/**
 * The command line of a program of the project: `--help`, and one sentence with exit code 1 when it fails.
 *
 * @param words The names that may follow the command, when some may.
 */
export function program(
  command: string,
  description: string,
  work: (words: string[]) => void | Promise<void>,
  words?: { choices: readonly string[]; description: string },
): void {
  const line = new Command(command).description(description)
  if (words) line.addArgument(new Argument('[names...]', words.description).choices(words.choices))
  line
    .action((named: unknown) => work(Array.isArray(named) ? named.map(String) : []))
    .parseAsync()
    .catch((error: unknown) => failed(error))
}

/** Tells why a program failed and has it end with 1. */
export function failed(error: unknown, mark = ''): void {
  process.stderr.write(`${mark}${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
