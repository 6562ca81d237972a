import { type Fields, fieldsOf, isObject } from './fields.ts'
import { type Payload, readEssentials } from './essentials.ts'
import { plain } from './text.ts'
import { cleanLine } from '../platform/text.ts'
import { isTestAction } from './test_action.ts'

export type Envelope =
  | { ok: true; payload: Payload }
  | { ok: false; reason: 'other_schema' | 'issue_schema' | 'unknown_schema'; detail: string }

/**
 * Tells a common-schema body from the others that Azure sends while the common schema is switched off, which is the
 * default and so the likeliest mistake in a set-up (docs/facts/azure.md#other-schemas). `schemaId` is
 * compared ignoring case: a body that differs in nothing else is an alert that would be lost, and relays that
 * rebuild the body vary it.
 */
export function openEnvelope(body: unknown): Envelope {
  if (!isObject(body))
    return unknown(`The body is ${Array.isArray(body) ? 'a list' : 'a single value'}, not an object.`)
  const top = fieldsOf(body)
  const schema = top.text('schemaId', 100)
  if (schema.toLowerCase() === COMMON_SCHEMA) return { ok: true, payload: payloadOf(top.object('data')) }
  if (isIssue(schema, top)) return { ok: false, reason: 'issue_schema', detail: ISSUE_FOUND }
  const other = otherSchema(schema, top)
  if (other !== null) return { ok: false, reason: 'other_schema', detail: other }
  return unknown(schema === '' ? 'The body names no schemaId.' : `The schemaId is "${schema}".`)
}

const COMMON_SCHEMA = 'azuremonitorcommonalertschema'

/** What to do in Azure about it. */
const SWITCH_ON = "Enable the common alert schema on the action group's webhook action."

function payloadOf(data: Fields): Payload {
  const essentials = readEssentials(data.raw('essentials'))
  const context = data.object('alertContext')
  return {
    essentials,
    context,
    customProperties: data.object('customProperties'),
    test: isTestAction(essentials),
  }
}

function unknown(found: string): Envelope {
  return {
    ok: false,
    reason: 'unknown_schema',
    detail: `${found} Only the common alert schema is understood. ${SWITCH_ON}`,
  }
}

const NAMED_SCHEMAS = new Map<string, string>([
  ['azuremonitormetricalert', 'a metric alert'],
  ['microsoftinsightsactivitylogs', 'an activity log alert'],
  ['microsoftinsightslogalert', 'a log alert'],
  ['aipbudgetnotification', 'a budget notification'],
])

/** What a body of another known schema is, and what to do about it; null for a body that nobody knows. */
function otherSchema(schema: string, top: Fields): string | null {
  const named = NAMED_SCHEMAS.get(plain(schema))
  if (named !== undefined)
    return `This is ${named} in its own schema (${cleanLine(schema, 60)}). ${SWITCH_ON}`
  const shaped = schema === '' ? shapedSchema(top) : null
  return shaped === null ? null : `This looks like ${shaped}. ${SWITCH_ON}`
}

/**
 * The notification of an Azure Monitor issue. Microsoft has published no body of it, so what it calls itself and whether
 * it tells of an issue and of no alert is all there is to go by.
 */
function isIssue(schema: string, top: Fields): boolean {
  if ([schema, top.text('type', 100)].some((name) => ISSUE.test(plain(name)))) return true
  const data = top.object('data')
  const essentials = data.object('essentials')
  return (
    data.object('issue').names.length > 0 ||
    (essentials.text('issueId') !== '' && essentials.text('alertId') === '')
  )
}

const ISSUE_FOUND = 'An Azure Monitor Issue collects findings about a resource; only alerts are understood.'
const ISSUE = /monitor(accounts)?issue|alertsmanagementissue|issues?(notification)?(schema)?$/

function shapedSchema(top: Fields): string | null {
  const has = (fields: Fields, ...names: string[]) => names.every((name) => fields.raw(name) !== undefined)
  if (has(top, 'AlertRuleName', 'SearchQuery')) return 'a log alert (v1) in its own schema'
  if (has(top.object('properties'), 'essentials')) return 'an alert as the alerts management API returns it'
  if (has(top, 'status', 'context')) return 'a classic alert'
  const data = top.object('data')
  if (has(data, 'status', 'context')) return 'an alert in its own schema'
  if (has(data, 'BudgetName', 'SpendingAmount')) return 'a budget notification in its own schema'
  return null
}
