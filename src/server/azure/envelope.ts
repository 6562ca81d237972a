import { cleanLine, isObject } from '../platform/text.ts'
import { subscriptionOf } from './arm_id.ts'
import { type Essentials, type Payload, readEssentials } from './essentials.ts'
import { type Fields, fieldsOf } from './fields.ts'
import { plain } from './text.ts'

type Envelope =
  | { ok: true; payload: Payload }
  | { ok: false; reason: 'other_schema' | 'issue_schema' | 'unknown_schema'; detail: string }

const COMMON_SCHEMA = 'azuremonitorcommonalertschema'

/** What to do in Azure about another schema. */
const SWITCH_ON = "Enable the common alert schema on the action group's webhook action."

/**
 * Tells a body of the common schema from the others that Azure sends while the common schema is switched off, which is
 * the default (docs/facts/azure.md#other-schemas). The letter case of `schemaId` is ignored: relays that rebuild the body
 * change it.
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

function payloadOf(data: Fields): Payload {
  const essentials = readEssentials(data.raw('essentials'))
  const context = data.object('alertContext')
  const customProperties = data.object('customProperties')
  return { essentials, context, customProperties, test: isTestAction(essentials) }
}

function unknown(found: string): Envelope {
  const detail = `${found} Only the common alert schema is understood. ${SWITCH_ON}`
  return { ok: false, reason: 'unknown_schema', detail }
}

/**
 * Whether the portal's "Test action group" button sent it. Its bodies are canned: always the same subscription and alert
 * ids, or, in samples whose ids were changed, a canned rule name together with a canned description
 * (docs/facts/azure.md#test-action). The name alone is not enough: anybody may name a rule so.
 */
function isTestAction(essentials: Essentials): boolean {
  const id = essentials.alertId.toLowerCase()
  if (subscriptionOf(id) === TEST_SUBSCRIPTION) return true
  if (TEST_IDS.has(id.slice(id.lastIndexOf('/') + 1)) && id.startsWith('/subscriptions/')) return true
  return TEST_RULE.test(essentials.ruleName) && TEST_DESCRIPTION.test(essentials.description)
}

const TEST_SUBSCRIPTION = '11111111-1111-1111-1111-111111111111'
const TEST_IDS = new Set([
  'test_alert',
  '12345678-1234-1234-1234-1234567890ab',
  '1234abcd5678efgh1234abcd5678efgh1234abcd5678efgh1234abcd5678efgh',
])
const TEST_RULE = /^test-([a-z]+AlertRule(-v[12](-[a-z]+)?)?|availabilityTest-test-applicationInsights)$/i
const TEST_DESCRIPTION = /^alert ?rule ?description$/i

/**
 * Whether it is the notification of an Azure Monitor issue. Microsoft has published no such body: what is left is its
 * name, and that it has an issue and no alert.
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

const NAMED_SCHEMAS = new Map<string, string>([
  ['azuremonitormetricalert', 'a metric alert'],
  ['microsoftinsightsactivitylogs', 'an activity log alert'],
  ['microsoftinsightslogalert', 'a log alert'],
  ['aipbudgetnotification', 'a budget notification'],
])

/** What a body of another known schema is, and what to do about it; null for an unknown body. */
function otherSchema(schema: string, top: Fields): string | null {
  const named = NAMED_SCHEMAS.get(plain(schema))
  if (named !== undefined)
    return `This is ${named} in its own schema (${cleanLine(schema, 60)}). ${SWITCH_ON}`
  const shaped = schema === '' ? shapedSchema(top) : null
  return shaped === null ? null : `This looks like ${shaped}. ${SWITCH_ON}`
}

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
