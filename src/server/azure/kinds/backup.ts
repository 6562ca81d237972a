import { describe, type Dimension, type FactLine } from '../facts.ts'
import { type Fields, fieldsOf, listOf, unpacked } from '../fields.ts'
import { problemKey } from '../problem_key.ts'
import { orderTargets } from '../targets.ts'
import { identifier, paragraphs, plain } from '../text.ts'
import type { Kind } from './kind.ts'

/** A backup or restore failed. Azure's target is the vault; the linked resource is what was not backed up. */
export const BACKUP: Kind = {
  kind: 'backup',
  matches: ({ context, essentials }) => {
    const has = (name: string): boolean => context.text(name) !== ''
    if (has('protectedItemId') || (has('linkedResourceId') && has('sourceType'))) return true
    return plain(essentials.service) === 'azurebackup' && (has('sourceId') || has('linkedResourceId'))
  },
  read: ({ context, essentials }) => {
    const item: Dimension = { name: 'protected item', value: identifier(context.raw('protectedItemId')) }
    const targets = orderTargets(essentials, {
      affected: [
        [context.raw('linkedResourceId'), 'linkedResourceId'],
        [context.raw('linkedResourceName'), 'linkedResourceName'],
      ],
    })
    return {
      problemKey: problemKey(essentials, { dimensions: [item], targets }),
      end: 'uncertain',
      narrative: failureInWords(context),
      targets,
      lines: backupLines(context),
    }
  },
}

/** What failed, why, and what to do, in the vault's words; for Site Recovery the errors of the replication. */
function failureInWords(context: Fields): string {
  const info = context.object('extendedInfo')
  const errors = listOf(unpacked(info.raw('healthErrors'), MAX_JSON))
    .slice(0, MAX_ERRORS)
    .map(fieldsOf)
    .map((error) => error.text('message') || error.text('errorMessage'))
  return paragraphs([
    info.block('failureDescription') || info.block('errorMessage') || info.block('description'),
    ...errors,
    info.block('possibleCauses'),
    info.block('recommendedActions'),
  ])
}

const MAX_JSON = 50_000
const MAX_ERRORS = 5

function backupLines(context: Fields): FactLine[] {
  const item = context.text('protectedItemId') || context.text('sourceId')
  const info = context.object('extendedInfo')
  return [
    ['Protected item', item.slice(item.lastIndexOf('/') + 1)],
    ['Source type', context.text('sourceType', 100)],
    ['Linked resource', context.text('linkedResourceName')],
    ['What to do', info.text('recommendedActions')],
    ['Possible causes', info.text('possibleCauses')],
    ['Occurrences', info.text('occurrenceCount', 20)],
    ['Job', info.text('jobId', 100)],
    ['Category', context.text('category', 100)],
    ...describe(info, { skip: SHOWN, limit: 10 }),
  ]
}

const SHOWN = ['healtherrors', 'recommendedactions', 'possiblecauses', 'occurrencecount', 'jobid']
