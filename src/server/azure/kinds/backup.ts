import { describe, type Dimension, type FactLine } from '../facts.ts'
import { type Fields, fieldsOf, listOf, unpacked } from '../fields.ts'
import { problemKey } from '../problem_key.ts'
import { orderTargets } from '../targets.ts'
import { identifier, joined, paragraphs, plain } from '../text.ts'
import { type Kind, toDo } from './kind.ts'

/** A backup or restore failed. Azure's target is the vault; the linked resource is what was not backed up. */
export const BACKUP: Kind = {
  kind: 'backup',
  reports: true,
  matches: ({ context, essentials }) => {
    const has = (name: string): boolean => context.text(name) !== ''
    if (has('protectedItemId') || (has('linkedResourceId') && has('sourceType'))) return true
    return plain(essentials.service) === 'azurebackup' && (has('sourceId') || has('linkedResourceId'))
  },
  read: ({ context, essentials }) => {
    const info = context.object('extendedInfo')
    const causes = info.block('possibleCauses')
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
      headline: joined([essentials.ruleName, failureInWords(context) || essentials.description], ': '),
      remark: '',
      narrative: paragraphs([failureInWords(context), causes]),
      advice: toDo(info.block('recommendedActions')),
      targets,
      lines: backupLines(context),
    }
  },
}

/** What failed, in the vault's words; for Site Recovery the errors of the replication. */
function failureInWords(context: Fields): string {
  const info = context.object('extendedInfo')
  const errors = listOf(unpacked(info.raw('healthErrors'), MAX_JSON))
    .slice(0, MAX_ERRORS)
    .map(fieldsOf)
    .map((error) => error.text('message') || error.text('errorMessage'))
  return paragraphs([
    info.block('failureDescription') || info.block('errorMessage') || info.block('description'),
    ...errors,
  ])
}

const MAX_JSON = 50_000
const MAX_ERRORS = 5

function backupLines(context: Fields): FactLine[] {
  const item = context.text('protectedItemId') || context.text('sourceId')
  const info = context.object('extendedInfo')
  return [
    ['Protected item', item.slice(item.lastIndexOf('/') + 1), 'detail'],
    ['Source type', context.text('sourceType', 100), 'detail'],
    ['Linked resource', context.text('linkedResourceName')],
    ['What to do', info.text('recommendedActions'), 'detail'],
    ['Possible causes', info.text('possibleCauses'), 'detail'],
    ['Occurrences', info.text('occurrenceCount', 20)],
    ['Category', context.text('category', 100), 'detail'],
    ...describe(info, { skip: SHOWN, limit: 10 }),
    ['Job', info.text('jobId', 100), 'id'],
  ]
}

const SHOWN = ['healtherrors', 'recommendedactions', 'possiblecauses', 'occurrencecount', 'jobid']
