import type { AzureAlert } from '../../../src/server/azure/alert.ts'
import { readAlert } from '../../../src/server/azure/kinds/read_alert.ts'
import type { Json } from './bodies.ts'

/** The alert of a body that must be accepted. */
export function alertOf(body: Json): AzureAlert {
  const result = readAlert(JSON.stringify(body))
  if (!result.ok) throw new Error(`${result.reason}: ${result.detail}`)
  return result.alert
}

/** The reason of a text that must be refused. */
export function refusalOf(text: string): string {
  const result = readAlert(text)
  if (result.ok) throw new Error(`accepted as ${result.alert.kind}`)
  return result.reason
}

/** The values of all facts of a label. */
export function fact(alert: AzureAlert, label: string): string[] {
  return alert.facts.filter((one) => one.label === label).map((one) => one.value)
}

export function targetNames(alert: AzureAlert): string[] {
  return alert.targets.map((target) => `${target.origin}: ${target.name}`)
}
