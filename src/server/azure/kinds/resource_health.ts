import { MAX_DESCRIPTION, type Payload } from '../essentials.ts'
import type { Line } from '../facts.ts'
import { activitySeverity } from '../severity.ts'
import { orderTargets } from '../targets.ts'
import { parseTime } from '../times.ts'
import { timeInWords } from '../../platform/time.ts'
import { activitySource, happenedAt } from './activity_log.ts'
import type { Kind } from './kind.ts'

/**
 * A resource became unavailable, degraded or unknown to Azure. That it is back comes, if the rule's filter lets it
 * through, as another alert that says Fired (docs/facts/azure.md#resource-health-chains); so the resource is
 * the identity.
 */
export const RESOURCE_HEALTH: Kind = {
  kind: 'resource_health',
  label: 'Resource Health',
  words: {
    recognised: 'eventSource ResourceHealth, or properties with a current health status',
    identity: 'the resource (alert id if none is named)',
    problem: 'the identity',
    resolves:
      'a healthevent/Resolved operation, or health Available after another one, though Azure says Fired; "Available, was Available" opens and ends nothing',
    severity: 'alertContext.level',
    target: 'alert target, alertContext.resourceId',
  },
  matches: (payload) =>
    payload.context.object('properties').text('currentHealthStatus') !== '' ||
    activitySource(payload) === 'resourcehealth',
  read: (payload) => {
    const { context, essentials } = payload
    const targets = orderTargets(essentials, {
      names: [[context.raw('resourceId'), 'alertContext.resourceId']],
    })
    const resource = targets.find((target) => target.type !== '')?.id
    const key = (resource === undefined ? essentials.alertId : `resourcehealth:${resource}`).toLowerCase()
    return {
      key,
      problemKey: key,
      end: 'uncertain',
      endedBy: endedBy(payload),
      unchanged: isUnchanged(payload),
      severity: activitySeverity(payload),
      happenedAt: happenedAt(context),
      narrative: narrative(payload),
      targets,
      lines: healthLines(payload),
      links: [],
    }
  },
}

interface Health {
  current: string
  /** '' when the payload does not say. */
  previous: string
}

function healthOf({ context }: Payload): Health {
  const properties = context.object('properties')
  return {
    current: properties.text('currentHealthStatus', 60),
    previous: properties.text('previousHealthStatus', 60),
  }
}

/**
 * That the resource is available ends an outage only if it was not before: an `Updated` "Available, was Available" can
 * bear the same second as the `Activated` of the outage and come after it
 * (docs/facts/azure.md#resource-health-chains).
 */
function endedBy(payload: Payload): string {
  const { current, previous } = healthOf(payload)
  if (isAvailable(current) && previous !== '' && !isAvailable(previous))
    return `properties.currentHealthStatus ${current}`
  const operation = payload.context.text('operationName', 200)
  return /\/healthevent\/resolved(\/|$)/i.test(operation) ? `alertContext.operationName ${operation}` : ''
}

/** Available, and nothing says that it was anything else. */
function isUnchanged(payload: Payload): boolean {
  return isAvailable(healthOf(payload).current) && endedBy(payload) === ''
}

function isAvailable(status: string): boolean {
  return status.toLowerCase() === 'available'
}

/** Title and details, then what the health is now and why: `Unavailable, was Available. Cause: PlatformInitiated.` */
function narrative(payload: Payload): string {
  const properties = payload.context.object('properties')
  const [title, details] = [properties.text('title'), properties.block('details', MAX_DESCRIPTION)]
  const { current, previous } = healthOf(payload)
  const cause = properties.text('cause', 100)
  const health = previous === '' ? current : `${current}, was ${previous}`
  const state = [health, cause === '' ? '' : `Cause: ${cause}`].filter((text) => text !== '')
  return [
    title === current ? '' : title,
    details === title ? '' : details,
    state.map((text) => `${text}.`).join(' '),
  ]
    .filter((text) => text !== '')
    .join('\n\n')
}

function healthLines(payload: Payload): Line[] {
  const { context } = payload
  const properties = context.object('properties')
  const { current, previous } = healthOf(payload)
  return [
    ['Health', previous === '' ? current : `${current} (was ${previous})`],
    ['What happened', properties.text('title')],
    ['Details', properties.text('details')],
    ['Cause', properties.text('cause', 100)],
    ['Type', properties.text('type', 100)],
    ['Event time', timeInWords(parseTime(context.raw('eventTimestamp')))],
    ['Level', context.text('level', 60)],
    ['Correlation id', context.text('correlationId', 100)],
  ]
}
