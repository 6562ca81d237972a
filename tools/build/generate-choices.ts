import { ALERT_KINDS, type AlertKind } from '../../src/server/azure/alert.ts'
import type { DeliveryReason } from '../../src/server/reasons/reasons.ts'
import { KIND_WORDS } from '../docs/kind_words.ts'
import { DELIVERY_REASON_LABELS, OUTCOME_LABELS, TOKEN_REASON_LABELS } from './code_labels.ts'
import { styled } from './generated_files.ts'

/** Reasons of calls that are refused although their token is genuine. */
const REFUSED: readonly DeliveryReason[] = ['body_too_large', 'subscription_not_allowed']

type Labels = Readonly<Record<string, string>>

/** With the code, which mapping rules and settings ask for. */
function kindLabels(): Labels {
  return Object.fromEntries(
    ALERT_KINDS.map((kind: AlertKind) => [kind, `${KIND_WORDS[kind].name} (${kind})`]),
  )
}

/** Codes of calls that leave a counter, and of those that leave a delivery. */
function reasonLabels(): { refusal: Labels; delivery: Labels } {
  const isRefused = (reason: string) => REFUSED.some((one) => one === reason)
  const reasons = Object.entries(DELIVERY_REASON_LABELS)
  const tokens = Object.entries(TOKEN_REASON_LABELS).filter(([reason]) => !reason.startsWith('accepted'))
  return {
    refusal: Object.fromEntries([...tokens, ...reasons.filter(([reason]) => isRefused(reason))]),
    delivery: Object.fromEntries(reasons.filter(([reason]) => !isRefused(reason))),
  }
}

/** Colours of lists, by `table.column` and value. Dark on light, so that everybody can read them. */
const COLOURS: Readonly<Record<string, Labels>> = {
  'alert.severity': {
    '0': 'background-color: #f6c6c6; color: #5c0000',
    '1': 'background-color: #fbd7b4; color: #5a2a00',
    '2': 'background-color: #fbeeb0; color: #4a3b00',
  },
  'alert.state': { resolved: 'background-color: #d3efd6; color: #0b3d13' },
  'delivery.state': {
    retry: 'background-color: #fbeeb0; color: #4a3b00',
    dead: 'background-color: #f6c6c6; color: #5c0000',
    rejected: 'background-color: #fbd7b4; color: #5a2a00',
  },
}

/**
 * Choice lists as constants for the tables, and the colours of their values (docs/facts/packaging.md#no-loops). The columns
 * stay text: an unknown code, or one whose choice an upgrade did not bring, shows as it is.
 */
export async function choices(): Promise<Record<string, string>> {
  const { refusal, delivery } = reasonLabels()
  const lists = {
    KIND_CHOICES: kindLabels(),
    OUTCOME_CHOICES: OUTCOME_LABELS,
    DELIVERY_REASON_CHOICES: delivery,
    REFUSAL_REASON_CHOICES: refusal,
  }
  const written = '// Written by tools/build/generate-choices.ts: change it there.'
  const constants = Object.entries(lists).map(([name, labels]) => `export const ${name} = ${listOf(labels)}`)
  const styles = Object.entries(COLOURS).flatMap(([place, values]) =>
    Object.entries(values).map(([value, style]) => styleOf(place, value, style)),
  )
  return {
    'src/fluent/generated/choices.ts': await styled([written, ...constants].join('\n\n')),
    'src/fluent/generated/colours.now.ts': await styled(
      [`${written}\nimport { Record } from '@servicenow/sdk/core'`, ...styles].join('\n\n'),
    ),
  }
}

function listOf(labels: Labels): string {
  const entries = Object.entries(labels).map(
    ([code, label], sequence) => `${code}: { label: ${JSON.stringify(label)}, sequence: ${sequence} }`,
  )
  return `{ ${entries.join(', ')} }`
}

function styleOf(place: string, value: string, style: string): string {
  const [table = '', element = ''] = place.split('.')
  return `Record({
    $id: Now.ID['colour-${table}-${element}-${value}'],
    table: 'sys_ui_style',
    data: { name: 'x_secx_azmon_${table}', element: '${element}', value: '${value}', style: '${style}' },
  })`
}
