import type { Payload } from '../essentials.ts'
import type { Line } from '../facts.ts'
import { levelSeverity } from '../severity.ts'
import { orderTargets } from '../targets.ts'
import { parseTime, timeInWords } from '../times.ts'
import { activitySource, happenedAt } from './activity_log.ts'
import type { Kind } from './kind.ts'

/**
 * A resource became unavailable, degraded or unknown to Azure. That it is back comes, if the rule's filter lets it
 * through, as another alert that says Fired (facts/azure-monitor.md a7); so the resource is the identity.
 */
export const RESOURCE_HEALTH: Kind = {
  kind: 'resource_health',
  label: 'Resource Health',
  words: {
    recognised: 'eventSource ResourceHealth, or properties with a current health status',
    identity: 'the resource (alert id if none is named)',
    problem: 'the identity',
    resolves: 'current health status Available, or a healthevent/Resolved operation, though Azure says Fired',
    severity: 'alertContext.level',
    target: 'alert target',
  },
  matches: (payload) =>
    payload.context.object('properties').text('currentHealthStatus') !== '' ||
    activitySource(payload) === 'resourcehealth',
  read: (payload) => {
    const { context, essentials } = payload
    const targets = orderTargets(essentials)
    const resource = targets.find((target) => target.type !== '')?.id.replace(/\/$/, '')
    const key = (resource === undefined ? essentials.alertId : `resourcehealth:${resource}`).toLowerCase()
    return {
      key,
      problemKey: key,
      end: 'uncertain',
      endedBy: endedBy(payload),
      severity: levelSeverity(context),
      happenedAt: happenedAt(context),
      narrative: narrative(payload),
      targets,
      lines: healthLines(payload),
      links: [],
    }
  },
}

function endedBy({ context }: Payload): string {
  const status = context.object('properties').text('currentHealthStatus', 60)
  if (status !== '')
    return status.toLowerCase() === 'available' ? `properties.currentHealthStatus ${status}` : ''
  const operation = context.text('operationName', 200)
  return /\/healthevent\/resolved(\/|$)/i.test(operation) ? `alertContext.operationName ${operation}` : ''
}

function narrative({ context }: Payload): string {
  const properties = context.object('properties')
  const [title, details] = [properties.text('title'), properties.text('details')]
  return details === '' || details === title ? title : `${title}\n\n${details}`.trim()
}

function healthLines({ context }: Payload): Line[] {
  const properties = context.object('properties')
  const [current, previous] = [
    properties.text('currentHealthStatus', 60),
    properties.text('previousHealthStatus', 60),
  ]
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
