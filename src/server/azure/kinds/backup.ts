import type { Dimension } from '../dimensions.ts'
import type { Line } from '../facts.ts'
import { describe } from '../facts.ts'
import { fieldsOf, listOf } from '../fields.ts'
import type { Fields } from '../fields.ts'
import { identifier } from '../identifier.ts'
import { parseJson } from '../json.ts'
import { plain } from '../text.ts'
import { problemKey } from '../problem_key.ts'
import { essentialsSeverity } from '../severity.ts'
import { orderTargets } from '../targets.ts'
import type { Kind } from './kind.ts'

/** A backup or restore failed. Azure's target is the vault; what is not backed up is the linked resource. */
export const BACKUP: Kind = {
  kind: 'backup',
  label: 'Azure Backup and Site Recovery',
  words: {
    recognised:
      'a protected item or a linked resource with a source type, or of service Azure Backup with a source',
    identity: 'alert id',
    problem: 'rule, protected item, target',
    resolves: 'not documented; a Resolved is honoured',
    severity: 'essentials.severity',
    target: 'linked resource, its name, then the vault',
  },
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
      severity: essentialsSeverity(essentials),
      narrative: failureInWords(context),
      targets,
      lines: backupLines(context),
      links: [],
    }
  },
}

/** What failed, why, and what to do, in the words of the vault; of Site Recovery the errors of the replication. */
function failureInWords(context: Fields): string {
  const info = context.object('extendedInfo')
  const errors = info.raw('healthErrors')
  const parsed = typeof errors === 'string' && errors.length <= MAX_JSON ? parseJson(errors) : null
  const words = listOf(parsed?.ok === true ? parsed.value : errors)
    .slice(0, MAX_ERRORS)
    .map(fieldsOf)
    .map((error) => error.text('message') || error.text('errorMessage'))
  const texts = [
    info.block('failureDescription') || info.block('errorMessage') || info.block('description'),
    ...words,
    info.block('possibleCauses'),
    info.block('recommendedActions'),
  ]
  return texts.filter((text, at) => text !== '' && texts.indexOf(text) === at).join('\n\n')
}

const MAX_JSON = 50_000
const MAX_ERRORS = 5

function backupLines(context: Fields): Line[] {
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
