import { type Artefact, sha256, sizeOf } from './artefacts.ts'
import type { Changes } from './changes.ts'
import { markdownTable } from '../docs/markdown_table.ts'

/** What comes along with the files: what is new, what they are, what to do with them. */
export function releaseNotes(
  app: { name: string; version: string },
  changes: Changes,
  artefacts: readonly Artefact[],
): string {
  const rows = artefacts.map((artefact) => [
    `\`${artefact.file}\``,
    sizeOf(artefact),
    `\`${sha256(artefact)}\``,
  ])
  return `# ${app.name} ${app.version}

${changes.released === 'not released' ? 'Not released.' : `Released ${changes.released}.`} It has not run on a real ServiceNow instance yet: \`docs/verify-instance.md\` says what to check first.

## What it brings

${changes.text}

## Files

${markdownTable([['file', 'size', 'SHA-256'], ...rows])}

\`sha256sum -c SHA256SUMS\` checks them.

Install the zip file *or* the update set, and stay with the one you chose: \`docs/install.md\`. Settings, mapping rules and CI
classes that admins have changed stay as they are.
`
}
