import type { AzureAlert, Target } from '../alert.ts'
import { labelOf, subscriptionOf } from '../arm_id.ts'
import { customProperties } from '../custom_properties.ts'
import { openEnvelope } from '../envelope.ts'
import { type Essentials, MAX_DESCRIPTION, type Payload, saysResolved } from '../essentials.ts'
import { factsOf } from '../facts.ts'
import { fieldsOf } from '../fields.ts'
import { parseJson } from '../json.ts'
import { kindOf } from './all.ts'
import type { Kind, Reading } from './kind.ts'
import { type FoundLink, httpsUrl, peopleLinks } from '../links.ts'
import { ruleOf } from '../problem_key.ts'
import { isCollector, MAX_TARGETS } from '../targets.ts'
import { cleanLine, cleanText } from '../../platform/text.ts'
import { cut } from '../../platform/cut.ts'

export type RejectReason = 'not_json' | 'other_schema' | 'issue_schema' | 'unknown_schema' | 'no_identity'

export type ReadResult = { ok: true; alert: AzureAlert } | { ok: false; reason: RejectReason; detail: string }

/**
 * Understands the body of a delivery. Refused are: what is not JSON (or nested too deeply to be parsed safely), other
 * schemas of Azure's (`detail` says what to switch on), bodies of no known schema, and alerts without anything that
 * tells them from others. Never throws, whatever the text; ids and texts in the
 * result are bounded, but for the two keys, which are there to be hashed.
 */
export function readAlert(text: string): ReadResult {
  const parsed = parseJson(text)
  if (!parsed.ok) return { ok: false, reason: 'not_json', detail: parsed.detail }
  const envelope = openEnvelope(parsed.value)
  if (!envelope.ok) return envelope
  const kind = kindOf(envelope.payload)
  const alert = assemble(envelope.payload, kind, kind.read(envelope.payload))
  if (alert.key === '') return { ok: false, reason: 'no_identity', detail: NO_IDENTITY }
  return { ok: true, alert }
}

const NO_IDENTITY =
  'The alert has no usable essentials.alertId (text of at most 1000 characters), and its kind names nothing else to tell it from others.'

function assemble(payload: Payload, { kind }: Kind, reading: Reading): AzureAlert {
  const { essentials, test } = payload
  const key = keyOf(payload, kind, reading)
  const targets = reading.targets.slice(0, MAX_TARGETS)
  const custom = customProperties(payload.customProperties, reading.properties ?? fieldsOf(null))
  const leftOut = {
    resource: reading.targets.length - targets.length + essentials.unreadTargets,
    'custom property': custom.leftOut,
  }
  const message = cleanText(reading.narrative ?? '', MAX_DESCRIPTION)
  return {
    key,
    alertId: essentials.alertId,
    isStep: reading.isStep ?? false,
    problemKey: test || reading.problemKey === '' ? key : reading.problemKey,
    kind,
    service: essentials.service,
    ...conditionOf(payload, reading),
    unchanged: reading.unchanged === true && !test && !saysResolved(essentials),
    // Nothing is measured behind a test action: nobody will say that it is over.
    end: test ? 'never' : reading.end,
    severity: reading.severity.severity,
    severityOrigin: reading.severity.origin,
    rule: reading.rule ?? ruleOf(essentials),
    description: descriptionOf(essentials.description, message),
    message,
    subject:
      cleanLine(reading.subject ?? '', MAX_SUBJECT) || reading.targets.slice(0, 1).map(labelOf).join(''),
    targets,
    configurationItems: essentials.configurationItems,
    facts: factsOf(reading.lines, leftOut),
    links: linksOf(essentials, { ...reading, targets }),
    customProperties: custom.properties,
    subscription: subscriptionOfAlert(essentials, targets),
    alertSubscription: subscriptionOf(essentials.alertId),
    test,
  }
}

/** A title of Service Health is a sentence. */
const MAX_SUBJECT = 200

/**
 * Test actions of all kinds share a handful of alert ids, so their kind is part of the identity; what chains the real
 * ones (tracking id, resource, budget and month) is canned in a test and says nothing.
 */
function keyOf({ essentials, test }: Payload, kind: string, reading: Reading): string {
  const alertId = essentials.alertId.toLowerCase()
  return test && alertId !== '' ? `test:${kind}:${alertId}` : (reading.key ?? alertId)
}

type Condition = Pick<AzureAlert, 'condition' | 'conditionOrigin' | 'firedAt' | 'resolvedAt'>

/**
 * Azure's word; or "resolved" where a stage or status says so. Then `firedDateTime` is when that news came: when the
 * alert itself fired the payload does not say. The Service Health test action always has stage Resolved, so a test
 * goes by Azure's word only, or pressing the button would never open anything.
 */
function conditionOf({ essentials, test }: Payload, reading: Reading): Condition {
  const firedAt = essentials.firedAt ?? reading.happenedAt ?? null
  if (saysResolved(essentials))
    return { condition: 'resolved', conditionOrigin: SAID, firedAt, resolvedAt: essentials.resolvedAt }
  const endedBy = reading.endedBy ?? ''
  if (endedBy !== '' && !test)
    return {
      condition: 'resolved',
      conditionOrigin: endedBy,
      firedAt: null,
      resolvedAt: essentials.resolvedAt ?? firedAt,
    }
  const origin = essentials.monitorCondition === '' ? `${SAID} is missing` : SAID
  return { condition: 'fired', conditionOrigin: origin, firedAt, resolvedAt: null }
}

const SAID = 'essentials.monitorCondition'

/** The rule's words first, then what happened; not twice what says the same. */
function descriptionOf(description: string, narrative: string): string {
  if (narrative === '' || description.includes(narrative)) return description
  return cut(description === '' ? narrative : `${description}\n\n${narrative}`, MAX_DESCRIPTION)
}

function linksOf(essentials: Essentials, reading: Reading): AzureAlert['links'] {
  const investigation: FoundLink = ['Investigate in Azure', essentials.investigationLink]
  const found: FoundLink[] = [...(reading.page ? [reading.page] : []), investigation, ...reading.links]
  const known = reading.targets.filter(({ type }) => type !== '')
  const resource = known.find((target) => !isCollector(target))
  if (resource !== undefined) found.push(['Resource in Azure', resourcePage(resource.id, found)])
  const links = peopleLinks(found)
  if (links.length > 0) return links
  // Better the page of what only reports than none at all.
  const reporter = known.find(({ id }) => /^\/subscriptions\//i.test(id))
  return reporter === undefined ? [] : peopleLinks([['Open in Azure', resourcePage(reporter.id, [])]])
}

/** The portal's page of a resource, on the portal of the cloud that the payload's own links lead to. */
function resourcePage(id: string, found: FoundLink[]): string {
  const portals = found.map(
    ([, url]) => /^https:\/\/portal\.azure\.(us|cn)(?=[/#?]|$)/i.exec(httpsUrl(url))?.[0],
  )
  const portal = portals.find((address) => address !== undefined) ?? 'https://portal.azure.com'
  return `${portal}/#resource${id.split('/').map(encodeURIComponent).join('/')}`
}

/** The alert's own subscription; else that of the likeliest target, of the rule. */
function subscriptionOfAlert({ alertId, ruleId }: Essentials, targets: Target[]): string {
  const ids = [alertId, ...targets.map((target) => target.id), ruleId]
  return ids.map(subscriptionOf).find((subscription) => subscription !== '') ?? ''
}
