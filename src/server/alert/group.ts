import type { AzureAlert } from '../azure/alert.ts'
import { isCollector } from '../azure/targets.ts'
import type { LifecycleSettings } from '../settings/settings.ts'
import { unreachable } from '../platform/result.ts'

/**
 * What an alert shares its incident by: a readable text of any length, or '' when it shares it with none. An alert that
 * names no resource of its own is never grouped by resource: all alerts of a workspace would end up in one incident.
 * A rule without an id is known by its name within its subscription only. Test actions share with nobody: whoever
 * presses the button looks for the incident.
 */
export function groupOf(
  alert: Pick<AzureAlert, 'problemKey' | 'rule' | 'subscription' | 'targets' | 'test'>,
  groupBy: LifecycleSettings['groupBy'],
): string {
  if (alert.test) return ''
  switch (groupBy) {
    case 'alert':
      return ''
    case 'problem':
      // Exactly: values of dimensions that differ in letter case are two problems.
      return alert.problemKey === '' ? '' : `problem|${alert.problemKey}`
    case 'rule':
      return named('rule', alert.rule.id || nameWithin(alert.subscription, alert.rule.name))
    case 'resource': {
      const target = alert.targets[0]
      return target && target.type !== '' && !isCollector(target) ? named('resource', target.id) : ''
    }
    default:
      return unreachable(groupBy)
  }
}

function nameWithin(subscription: string, name: string): string {
  return name === '' ? '' : `${subscription}|${name}`
}

function named(kind: string, value: string): string {
  return value === '' ? '' : `${kind}|${value.toLowerCase()}`
}
