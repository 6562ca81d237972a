import type { Payload } from '../essentials.ts'
import { orderTargets } from '../targets.ts'
import { identifier, plain } from '../text.ts'
import type { Kind } from './kind.ts'

/**
 * An entity of an Azure Monitor health model is degraded or unhealthy. Azure raises one alert per entity and state, and
 * resolves it when the entity leaves the state (docs/facts/azure.md#health-models).
 */
export const HEALTH_MODEL: Kind = {
  kind: 'health_model',
  matches: ({ context, essentials }) => {
    if (context.text('entityName') === '') return false
    return (
      context.raw('linkToHealthTimeline') !== undefined ||
      plain(essentials.service) === 'healthmodel' ||
      plain(essentials.signalType) === 'health'
    )
  },
  read: (payload) => {
    const { context, essentials } = payload
    const targets = orderTargets(essentials)
    const model = targets[0]
    const name = context.text('entityDisplayName') || context.text('entityName')
    const state = stateOf(payload)
    const key = [model?.id ?? '', identifier(context.raw('entityName')) || name, state]
    return {
      problemKey: `healthmodel:${key.join('|')}`.toLowerCase(),
      end: 'reported',
      subject: model === undefined ? name : `${name} (${model.name})`,
      headline: state,
      remark: state === '' ? undefined : '',
      summary: state === '' ? '' : `${name} is ${state}.`,
      targets,
      lines: [
        ['Entity', name],
        ['State', state],
        ['Health model', model?.name ?? '', 'detail'],
        ['Entity name', context.text('entityName'), 'detail'],
      ],
      links: [['Health timeline', context.raw('linkToHealthTimeline')]],
    }
  },
}

/** No known field has it; the alert rule's name does: `Entity Checkout in health model hm-shop is Degraded`. */
function stateOf({ context, essentials }: Payload): string {
  const said = context.text('healthState', 60) || context.text('entityState', 60)
  return said || (/ is (\w{1,40})\.?$/i.exec(essentials.ruleName)?.[1] ?? '')
}
