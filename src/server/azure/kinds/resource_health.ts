import { activitySeverity, MAX_DESCRIPTION, type Payload } from '../essentials.ts'
import type { FactLine } from '../facts.ts'
import { orderTargets } from '../targets.ts'
import { joined } from '../text.ts'
import { parseTime } from '../times.ts'
import { timeInWords } from '../../platform/time.ts'
import { activitySource, happenedAt } from './activity_log.ts'
import type { Kind } from './kind.ts'

/**
 * A resource became unavailable, degraded or unknown to Azure. Its recovery comes, if the rule's filter admits it, as
 * another alert that says Fired (docs/facts/azure.md#resource-health-chains); so the resource is the identity.
 */
export const RESOURCE_HEALTH: Kind = {
  kind: 'resource_health',
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
      headline: headlineOf(payload),
      narrative: narrative(payload),
      targets,
      lines: healthLines(payload),
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
 * "Available" ends an outage only after another status: an `Updated` "Available, was Available" can have the same second
 * as the `Activated` of the outage and arrive after it (docs/facts/azure.md#resource-health-chains).
 */
function endedBy(payload: Payload): string {
  const { current, previous } = healthOf(payload)
  if (isAvailable(current) && previous !== '' && !isAvailable(previous))
    return `properties.currentHealthStatus ${current}`
  const operation = payload.context.text('operationName', 200)
  return /\/healthevent\/resolved(\/|$)/i.test(operation) ? `alertContext.operationName ${operation}` : ''
}

/** Available, and no sign that it was anything else. */
function isUnchanged(payload: Payload): boolean {
  return isAvailable(healthOf(payload).current) && endedBy(payload) === ''
}

function isAvailable(status: string): boolean {
  return status.toLowerCase() === 'available'
}

/** `Unavailable, was Available: Rebooted by user`. */
function headlineOf(payload: Payload): string {
  const { current, previous } = healthOf(payload)
  const title = payload.context.object('properties').text('title')
  const health = joined([current, previous && `was ${previous}`], ', ')
  return joined([health, title === current ? '' : title], ': ')
}

/** Title and details, then the present health and its cause: `Unavailable, was Available. Cause: PlatformInitiated.` */
function narrative(payload: Payload): string {
  const properties = payload.context.object('properties')
  const [title, details] = [properties.text('title'), properties.block('details', MAX_DESCRIPTION)]
  const { current, previous } = healthOf(payload)
  const cause = properties.text('cause', 100)
  const health = previous === '' ? current : `${current}, was ${previous}`
  const state = joined([health && `${health}.`, cause && `Cause: ${cause}.`], ' ')
  return joined([title === current ? '' : title, details === title ? '' : details, state], '\n\n')
}

function healthLines(payload: Payload): FactLine[] {
  const { context } = payload
  const properties = context.object('properties')
  const { current, previous } = healthOf(payload)
  return [
    ['Health', previous === '' ? current : `${current} (was ${previous})`, 'detail'],
    ['What happened', properties.text('title'), 'detail'],
    ['Details', properties.text('details'), 'detail'],
    ['Cause', properties.text('cause', 100), 'detail'],
    ['Type', properties.text('type', 100), 'detail'],
    ['Event time', timeInWords(parseTime(context.raw('eventTimestamp'))), 'detail'],
    ['Level', context.text('level', 60), 'detail'],
    ['Correlation id', context.text('correlationId', 100), 'id'],
  ]
}
