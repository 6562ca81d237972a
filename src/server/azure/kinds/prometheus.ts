import { CLUSTER_ORIGIN } from '../cluster_name.ts'
import { dimensionLines, dimensionValue, labelsOf } from '../dimensions.ts'
import type { Payload } from '../essentials.ts'
import type { Line } from '../facts.ts'
import type { Fields } from '../fields.ts'
import { identifier } from '../identifier.ts'
import type { FoundLink } from '../links.ts'
import { httpsUrl } from '../links.ts'
import { problemKey } from '../problem_key.ts'
import { essentialsSeverity } from '../severity.ts'
import { orderTargets } from '../targets.ts'
import { inWords } from '../text.ts'
import { durationInWords } from '../times.ts'
import type { Kind } from './kind.ts'

/** A rule of a Prometheus rule group. The alert target is the workspace that evaluated it, not what is broken. */
export const PROMETHEUS: Kind = {
  kind: 'prometheus',
  label: 'Prometheus rule',
  words: {
    recognised: 'an expression with labels or a rule group',
    identity: 'alert id',
    problem: 'rule, labels, target',
    resolves: 'Azure sends Resolved, if the rule resolves automatically',
    severity: 'essentials.severity',
    target:
      'label microsoft.resourceid, resource labels, label cluster, configuration items, Azure Monitor workspace',
  },
  matches: ({ context }) =>
    context.text('expression') !== '' &&
    (context.raw('labels') !== undefined || context.raw('ruleGroup') !== undefined),
  read: (payload) => {
    const { context, essentials } = payload
    const labels = labelsOf(context.object('labels'))
    const rule = { name: essentials.ruleName, id: essentials.ruleId || ruleInGroup(payload) }
    const targets = orderTargets(essentials, {
      affected: [[dimensionValue(labels, 'microsoft.resourceid'), 'label microsoft.resourceid']],
      dimensions: labels,
      names: [[dimensionValue(labels, 'cluster'), CLUSTER_ORIGIN.label]],
    })
    const annotations = labelsOf(context.object('annotations'))
    const isLink = ({ value }: { value: string }): boolean => httpsUrl(value) !== ''
    return {
      rule,
      problemKey: problemKey({ ...essentials, ruleId: rule.id }, { dimensions: labels, targets }),
      end: 'uncertain',
      severity: essentialsSeverity(essentials),
      narrative: summaryInWords(context.object('annotations')),
      targets,
      lines: [
        ...annotations.filter((one) => !isLink(one)).map(({ name, value }): Line => [inWords(name), value]),
        ['Expression', context.block('expression'), 'lines'],
        ['Value', context.text('expressionValue', 60)],
        ['For', durationInWords(context.text('for', 40))],
        ['Evaluated every', durationInWords(context.text('interval', 40))],
        ...dimensionLines(labels, 'Label'),
      ],
      links: annotations.filter(isLink).map(({ name, value }): FoundLink => [inWords(name), value]),
    }
  },
}

/** The two annotations that the rules of Prometheus have by convention for what a person should read. */
function summaryInWords(annotations: Fields): string {
  const texts = ['title', 'summary', 'description', 'message'].map((name) => annotations.block(name, 2000))
  return texts.filter((text, at) => text !== '' && texts.indexOf(text) === at).join('\n\n')
}

/** A rule in a group has no ARM id of its own: the group's id and the rule's name, which is sent as `group/rule`. */
function ruleInGroup({ context, essentials }: Payload): string {
  const group = identifier(context.raw('ruleGroup'))
  const name = essentials.ruleName.slice(essentials.ruleName.lastIndexOf('/') + 1)
  return group === '' ? '' : identifier(`${group}/rules/${name}`)
}
