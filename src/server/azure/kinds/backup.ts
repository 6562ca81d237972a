import type { Dimension } from '../dimensions.ts'
import type { Line } from '../facts.ts'
import { describe } from '../facts.ts'
import type { Fields } from '../fields.ts'
import { identifier } from '../identifier.ts'
import { plain } from '../text.ts'
import { problemKey, ruleOf } from '../problem_key.ts'
import { essentialsSeverity } from '../severity.ts'
import { orderTargets } from '../targets.ts'
import type { Kind } from './kind.ts'

/** A backup or restore failed. Azure's target is the vault; what is not backed up is the linked resource. */
export const BACKUP: Kind = {
  kind: 'backup',
  label: 'Azure Backup',
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
      problemKey: problemKey(ruleOf(essentials), { dimensions: [item], targets }),
      end: 'uncertain',
      severity: essentialsSeverity(essentials),
      targets,
      lines: backupLines(context),
      links: [],
    }
  },
}

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

const SHOWN = ['recommendedactions', 'possiblecauses', 'occurrencecount', 'jobid']
