import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { format } from 'prettier'

const ROOT = join(__dirname, '../..')

/** A text in the project's style. */
export async function styled(
  text: string,
  parser: 'typescript' | 'markdown' = 'typescript',
): Promise<string> {
  const style = JSON.parse(readFileSync(join(ROOT, '.prettierrc.json'), 'utf8')) as object
  return await format(text, { ...style, parser })
}

/** The names in a text, separated by white space: a long list in few lines. */
export function namesIn(text: string): string[] {
  return text.trim().split(/\s+/)
}

/**
 * Writes the files that differ, by path within the project. With `--check` on the command line it writes nothing and
 * fails when something would have to be written.
 */
export async function writeGenerated(files: Promise<Record<string, string>>): Promise<void> {
  try {
    for (const [path, content] of Object.entries(await files)) {
      const file = join(ROOT, path)
      if (existsSync(file) && readFileSync(file, 'utf8') === content) continue
      if (process.argv.includes('--check'))
        throw new Error(`${path} is out of date: run npm run build, and commit what it writes`)
      writeFileSync(file, content)
    }
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  }
}
