import { ALERT_KINDS, type AzureAlert } from '../../../src/server/azure/alert.ts'
import { labelOf } from '../../../src/server/azure/arm_id.ts'
import { readAlert } from '../../../src/server/azure/kinds/read_alert.ts'
import { isCollector } from '../../../src/server/azure/targets.ts'
import { NO_BINDING } from '../../../src/server/cmdb/binding.ts'
import { description, shortDescription } from '../../../src/server/incident/description.ts'
import { endSentence } from '../../../src/server/incident/resolution.ts'
import { valuesOf } from '../../../src/server/incident/values.ts'
import { readSample, sampleNames } from '../../../tools/send/samples.ts'
import { alertOfKind } from '../../support/cmdbs/alert_of_kind.ts'
import { settingsWith } from '../../support/values.ts'

/** What somebody on call can count on, whatever the kind: over the bodies that this project has. */
const settings = settingsWith()

const bodies: [name: string, text: string][] = [
  ...sampleNames().map((name): [string, string] => [`sample ${name}`, readSample(name)]),
  ...ALERT_KINDS.map((kind): [string, string] => [kind, JSON.stringify(alertOfKind(kind))]),
  ...ALERT_KINDS.map((kind): [string, string] => [
    `${kind}, named only`,
    JSON.stringify(alertOfKind(kind, { named: 'shop-api-01' })),
  ]),
]

const incidents = bodies.flatMap(([name, text]) => {
  const read = readAlert(text)
  return read.ok && read.alert.condition === 'fired' ? [{ name, ...incidentOf(read.alert) }] : []
})

function incidentOf(alert: AzureAlert) {
  const title = shortDescription(alert, settings.incident.shortDescription, valuesOf(alert))
  const ending = endSentence(alert, settings.lifecycle, null)
  const { text } = description(alert, NO_BINDING, '', ending)
  return { alert, title, lines: text.split('\n') }
}

test('there are enough bodies to tell', () => {
  expect(incidents.length).toBeGreaterThan(50)
})

test.each(incidents)('$name: a title that names the resource, a link by line 4, no line twice', (one) => {
  const { alert, title, lines } = one
  expect(title.length).toBeLessThanOrEqual(160)
  const [first] = alert.targets
  const isResource = first !== undefined && !isCollector(first)
  expect(title).toContain(isResource && alert.kind !== 'health_model' ? labelOf(first) : '')
  expect(title).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/)
  const link = lines.findIndex((line) => line.includes('https://'))
  expect(link).toBeGreaterThanOrEqual(0)
  expect(link).toBeLessThan(4)
  const said = lines.map((line) => line.trim().toLowerCase()).filter((line) => line !== '')
  expect(new Set(said).size).toBe(said.length)
  if (alert.isReported) expect(lines.filter((line) => line.startsWith('Resource'))).toEqual([])
})

test('half of the descriptions have at most 14 lines', () => {
  const lengths = incidents.map(({ lines }) => lines.length).sort((a, b) => a - b)
  expect(lengths[lengths.length >> 1]).toBeLessThanOrEqual(14)
})
