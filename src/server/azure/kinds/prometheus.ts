import { CLUSTER_ORIGIN } from '../arm_id.ts'
import { dimensionLines, dimensionValue, type FactLine, labelsOf } from '../facts.ts'
import type { Payload } from '../essentials.ts'
import type { Fields } from '../fields.ts'
import { type FoundLink, httpsUrl, identifier, inWords, joined, paragraphs } from '../text.ts'
import { problemKey } from '../problem_key.ts'
import { orderTargets } from '../targets.ts'
import { durationInWords } from '../times.ts'
import { numberInWords } from './condition.ts'
import type { Kind } from './kind.ts'

/** A rule of a Prometheus rule group. The alert target is the workspace that evaluated it, not the broken resource. */
export const PROMETHEUS: Kind = {
  kind: 'prometheus',
  reports: true,
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
    const words = summaryInWords(context.object('annotations'))
    const value = numberInWords(context.raw('expressionValue'))
    const isLink = ({ value }: { value: string }): boolean => httpsUrl(value) !== ''
    return {
      rule,
      problemKey: problemKey({ ...essentials, ruleId: rule.id }, { dimensions: labels, targets }),
      end: 'uncertain',
      headline: words.split('\n')[0] || joined(['value', value], ' '),
      narrative: words,
      targets,
      lines: [
        ...annotations
          .filter((one) => !isLink(one))
          .map(({ name, value }): FactLine => [inWords(name), value]),
        ['Expression', context.block('expression'), 'lines'],
        ['Value', value],
        ['For', durationInWords(context.text('for', 40))],
        ['Evaluated every', durationInWords(context.text('interval', 40)), 'detail'],
        ...dimensionLines(labels, targets, 'Label'),
      ],
      links: annotations.filter(isLink).map(({ name, value }): FoundLink => [inWords(name), value]),
    }
  },
}

/** The annotations that rules of Prometheus have by convention for people. */
function summaryInWords(annotations: Fields): string {
  return paragraphs(
    ['title', 'summary', 'description', 'message'].map((name) => annotations.block(name, 2000)),
  )
}

/** A rule in a group has no ARM id of its own: the group's id and the rule's name, which is sent as `group/rule`. */
function ruleInGroup({ context, essentials }: Payload): string {
  const group = identifier(context.raw('ruleGroup'))
  const name = essentials.ruleName.slice(essentials.ruleName.lastIndexOf('/') + 1)
  return group === '' ? '' : identifier(`${group}/rules/${name}`)
}
