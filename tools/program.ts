import { Command, InvalidArgumentError } from 'commander'

/** The command line of a program without options: `--help`, and one sentence with exit code 1 when it fails. */
export function program(command: string, description: string, work: () => void | Promise<void>): void {
  new Command(command)
    .description(description)
    .action(work)
    .parseAsync()
    .catch((error: unknown) => failed(error))
}

/** Tells why a program failed and has it end with 1. */
export function failed(error: unknown, mark = ''): void {
  process.stderr.write(`${mark}${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}

/** For an option of the command line. */
export function wholeNumber(least: number): (text: string) => number {
  return (text) => {
    if (!/^\d{1,9}$/.test(text) || Number(text) < least)
      throw new InvalidArgumentError(`Expected a whole number from ${least}.`)
    return Number(text)
  }
}
