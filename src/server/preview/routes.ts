import { GlideRecord } from '@servicenow/glide'
import type { RESTAPIRequest, RESTAPIResponse } from '@servicenow/glide/sn_ws_int'
import { metricBody } from '../azure/metric_body.ts'
import { payloadGone } from '../delivery/ledger.ts'
import { findProfile } from '../entra/callers.ts'
import { listCallers, NO_SUCH_CALLER, readChosen } from '../entra/known_callers.ts'
import { getById } from '../platform/glide.ts'
import { type Answer, bodyText, guarded } from '../platform/http.ts'
import { isSysId } from '../platform/text.ts'
import { fromGlideTime } from '../platform/time.ts'
import { readSettings, readSettingsFor } from '../settings/read.ts'
import type { EntraSettings } from '../settings/settings.ts'
import { examine } from './examine.ts'

/**
 * `POST /preview`, for admins: takes a body, or the number of an earlier delivery, and answers what would happen. A body
 * comes from the caller of the settings, or from that of the parameter `caller` (a sys_id). The code is that of a delivery up to the first write; nothing is written, not even that the preview took place.
 */
export function preview(request: RESTAPIRequest, response: RESTAPIResponse): void {
  guarded(response, 'A preview failed', () => {
    const body = bodyText(request)
    const number = askedDelivery(body, parameter(request, 'delivery'))
    const rule = findRule(parameter(request, 'rule'))?.getUniqueValue() ?? ''
    if (number !== null) return past(number, rule)
    const chosen = readChosen(parameter(request, 'caller'))
    return chosen === null ? callerGone(NO_SUCH_CALLER) : examine(body, readSettings(chosen), rule)
  })
}

/**
 * `GET /preview`, for admins: the last deliveries and the rows of Callers to choose from, a sample of a body, and the name
 * of the rule to try.
 */
export function offerPreviews(request: RESTAPIRequest, response: RESTAPIResponse): void {
  guarded(response, 'The deliveries for a preview could not be read', () => {
    const { entra } = readSettings()
    const [sample, callers] = [sampleBody(entra, Date.now()), listCallers(entra)]
    const rule = findRule(parameter(request, 'rule'))?.getValue('name') ?? ''
    return { status: 200, headers: {}, body: { deliveries: lastDeliveries(), callers, sample, rule } }
  })
}

/** A mapping rule that is to be tried, active or not; null for none. */
function findRule(sysId: string): GlideRecord | null {
  return isSysId(sysId) ? getById('x_secx_azmon_rule', sysId) : null
}

function past(number: string, rule: string): Answer {
  const payload = readPayload(number)
  if (payload === null) return { status: 404, headers: {}, body: { outcome: 'unknown_delivery', number } }
  if (payload.isRemoved) {
    const sentence = payloadGone(number.toUpperCase())
    return { status: 200, headers: {}, body: { outcome: 'payload_removed', sentence, settings: [] } }
  }
  const caller = findProfile(payload.caller)
  return caller === null
    ? callerGone(`The caller of ${number.toUpperCase()} is no longer in the table Callers.`)
    : examine(payload.text, readSettingsFor(caller), rule)
}

function callerGone(sentence: string): Answer {
  return { status: 200, headers: {}, body: { outcome: 'caller_gone', sentence, settings: [] } }
}

/** Query parameters come as lists (docs/facts/rest.md#query-parameters). */
function parameter({ queryParams }: RESTAPIRequest, name: string): string {
  const value = (queryParams as Record<string, unknown> | null)?.[name]
  const [first] = Array.isArray(value) ? (value as unknown[]) : [value]
  return typeof first === 'string' ? first : ''
}

const TABLE = 'x_secx_azmon_delivery'

/** Deliveries to choose from. */
const MAX_OFFERED = 25

/** Characters of a body that only names a delivery, at the most. */
const MAX_NAMING = 200

const NUMBER = /^AZD\d{1,20}$/i

/** A delivery to choose. `received` is ISO 8601, UTC. */
interface PastDelivery {
  number: string
  received: string
  outcome: string
  /** Name of the Azure rule, '' where no alert came of it. */
  rule: string
}

/**
 * The number of the delivery that is asked for: by the query parameter, or by a body that is nothing but
 * `{"delivery":"AZD…"}`. Null for a body that is to be previewed itself.
 */
function askedDelivery(body: string, parameter: string): string | null {
  if (parameter !== '') return parameter
  if (body.length > MAX_NAMING) return null
  try {
    const asked: unknown = JSON.parse(body)
    if (typeof asked !== 'object' || asked === null || Object.keys(asked).join() !== 'delivery') return null
    const { delivery } = asked as { delivery: unknown }
    return typeof delivery === 'string' ? delivery : null
  } catch {
    return null
  }
}

/** The body of a delivery, unless it was removed because of its age; null when there is no such delivery. */
function readPayload(number: string): { text: string; isRemoved: boolean; caller: string } | null {
  if (!NUMBER.test(number)) return null
  const record = new GlideRecord(TABLE)
  record.addQuery('number', number.toUpperCase())
  record.setLimit(1)
  record.query()
  if (!record.next()) return null
  return {
    text: record.getValue('payload') ?? '',
    isRemoved: record.getValue('payload_removed') !== null,
    caller: record.getValue('azure_caller') ?? '',
  }
}

/** The last deliveries, the newest first. */
function lastDeliveries(): PastDelivery[] {
  const deliveries: PastDelivery[] = []
  const record = new GlideRecord(TABLE)
  record.orderByDesc('received_at')
  record.orderByDesc('number')
  record.setLimit(MAX_OFFERED)
  record.query()
  while (record.next()) {
    const received = fromGlideTime(record.getValue('received_at') ?? '')
    deliveries.push({
      number: record.getValue('number') ?? '',
      received: received === null ? '' : new Date(received).toISOString(),
      outcome: record.getValue('outcome') || (record.getValue('state') ?? ''),
      rule: record.getDisplayValue('alert.rule') || '',
    })
  }
  return deliveries
}

/** Belongs to nobody: for instances that let in alerts of any subscription. */
const SUBSCRIPTION = '00001111-aaaa-2222-bbbb-3333cccc4444'

/** A metric alert as Azure sends it, from a subscription that is let in, fired just now (ms). Admins edit it. */
function sampleBody({ subscriptions }: Pick<EntraSettings, 'subscriptions'>, now: number): string {
  const body = metricBody({
    subscription: subscriptions[0] ?? SUBSCRIPTION,
    id: '0f0f0f0f-1111-4222-8333-444455556666',
    rule: 'CPU above 90 percent',
    resourceGroup: 'rg-shop',
    machine: 'shop-web-01',
    severity: 1,
    firedAt: now,
    description: 'The shop is slow when this fires.',
    value: 97.3,
    customProperties: { team: 'Shop' },
  })
  return JSON.stringify(body, null, 2)
}
