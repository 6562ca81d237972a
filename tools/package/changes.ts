/** What the change log says of one version. */
export interface Changes {
  /** As in the heading: a day, or "not released". */
  released: string
  text: string
}

const HEADING = /^## (\S+) \((\d{4}-\d{2}-\d{2}|not released)\)$/

/** The section of a version. Throws where there is none, or nothing in it. */
export function changesOf(changeLog: string, version: string): Changes {
  const lines = changeLog.split('\n')
  const start = lines.findIndex((line) => HEADING.exec(line)?.[1] === version)
  const released = HEADING.exec(lines[start] ?? '')?.[2]
  if (released === undefined)
    throw new Error(
      `CHANGELOG.md has no heading "## ${version} (<year-month-day>)" or "## ${version} (not released)"`,
    )
  const end = lines.findIndex((line, index) => index > start && line.startsWith('## '))
  const text = lines
    .slice(start + 1, end === -1 ? undefined : end)
    .join('\n')
    .trim()
  if (text === '') throw new Error(`CHANGELOG.md says nothing about ${version}`)
  return { released, text }
}

/** The day that the update set bears: the release's, and always the same one before there is a release. */
export function dateOf({ released }: Changes): string {
  return `${released === 'not released' ? '2026-01-01' : released} 00:00:00`
}
