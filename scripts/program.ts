import { Command } from 'commander'

/**
 * The command line of a program of the project: `--help`, and one sentence with exit code 1 when it fails.
 */
export function program(command: string, description: string, work: () => void | Promise<void>): void {
  new Command(command)
    .description(description)
    .action(work)
    .parseAsync()
    .catch((error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
      process.exitCode = 1
    })
}
