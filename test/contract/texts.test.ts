import { column } from '../../packages/local-instance/src/dictionary/column.ts'
import type { Row } from '../../packages/local-instance/src/records/records.ts'
import { machine, metricAlert, SUBSCRIPTION } from '../support/alerts.ts'
import { dictionaryWith } from '../support/dictionary_with.ts'
import { type Storyteller, tellStories } from '../support/storyteller.ts'
import { altered, basic, call, token } from './calls.ts'

/** What an alert writes: names what is hit, drops nothing without a word, and brings nothing that the platform interprets. */
let story: Storyteller
beforeEach(async () => {
  const columns = [
    column('u_page', 'url', { maxLength: 200 }),
    column('u_words', 'string', { maxLength: 100 }),
  ]
  story = await tellStories({ dictionary: dictionaryWith({ columns: { incident: columns } }) })
})

async function addRule(values: Row): Promise<void> {
  const { status } = await story.app.request('POST', '/api/now/table/x_secx_azmon_rule', {
    headers: { authorization: basic('ada.admin') },
    body: { name: 'A rule', ...values },
  })
  expect(status).toBe(201)
}

async function openedBy(body: unknown) {
  const { incident: number, alert } = await story.deliverBody(body)
  return {
    incident: story.incident(number),
    notes: story.notes(number),
    alert: story.app.rows('x_secx_azmon_alert', { number: alert ?? '' })[0] ?? {},
  }
}

function serviceHealth(communication: string) {
  const { schemaId, data } = metricAlert()
  const essentials = {
    ...data.essentials,
    alertRule: 'azure-service-health',
    signalType: 'Activity Log',
    monitoringService: 'ServiceHealth',
    alertTargetIDs: [`/subscriptions/${SUBSCRIPTION}`],
    configurationItems: [],
    description: '',
  }
  const properties = {
    title: 'Storage errors in North Europe',
    incidentType: 'ActionRequired',
    trackingId: 'ABC1-XY0',
    stage: 'Active',
    communication,
  }
  const alertContext = { eventSource: 'ServiceHealth', level: 'Error', status: 'Active', properties }
  return { schemaId, data: { essentials, alertContext } }
}

describe('the short description', () => {
  const LONG = 'Whenever the average percentage of processor time is greater than ninety percent '.repeat(3)
  const title = async (options: Parameters<typeof metricAlert>[0]) =>
    (await openedBy(metricAlert(options))).incident['short_description'] ?? ''

  test('begins with the resource and what was measured, however long the rule’s name is', async () => {
    const line = await title({ rule: LONG })
    expect(line).toMatch(/^shop-web-01: Percentage CPU 97\.3 %, limit 90 % \(Whenever .+…\)$/)
    expect(line.length).toBeLessThanOrEqual(160)
  })

  test('does so by an admin’s template, too', async () => {
    story.set({ 'incident.short_description': 'Azure {{severity}} {{target.name}} {{rule}} ({{service}})' })
    expect(await title({ rule: LONG })).toMatch(/^Azure Sev1 shop-web-01 Whenever .+… \(Platform\)$/)
  })

  test('names a child resource with its parent', async () => {
    const group = `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-shop/providers`
    const target = `${group}/Microsoft.Storage/storageAccounts/shopassets/blobServices/default`
    expect(await title({ target })).toBe('shopassets/default: Percentage CPU 97.3 %, limit 90 % (CPU high)')
  })

  test('names a Service Health event by its title', async () => {
    const { incident } = await openedBy(serviceHealth('<p>We look into it.</p>'))
    expect(incident['short_description']).toBe('Storage errors in North Europe (ABC1-XY0)')
  })
})

describe('a text that is longer than its column', () => {
  const paragraphs = Array.from({ length: 210 }, (_, at) => `Paragraph ${at}: what you have to do about it.`)
  const html = paragraphs.map((text) => `<p>${text}</p>`).join('')

  test('goes on in work notes, to its last line', async () => {
    const { incident, notes } = await openedBy(serviceHealth(html))
    const description = incident['description'] ?? ''
    expect(description.length).toBeGreaterThan(3800)
    expect(description.length).toBeLessThanOrEqual(4000)
    expect(description).toContain('Paragraph 60')
    expect(description).toContain('… (more in the work notes)')
    expect(description).toMatch(/^Microsoft reports that you have to act \(ABC1-XY0, stage Active\): /)
    expect(description).toMatch(/\nSubscription: [0-9a-f-]{36}$/)
    expect(notes.length).toBeGreaterThan(1)
    for (const note of notes) expect(note.length).toBeLessThanOrEqual(4000)
    const everything = [description, ...notes].join('\n').split('\n')
    for (const paragraph of paragraphs) expect(everything).toContain(paragraph)
    expect(everything.filter((line) => /^Opened by AZA\d+, first firing\./.test(line))).toHaveLength(1)
  })

  test('does so by an admin’s template, too', async () => {
    story.set({ 'incident.description': 'Read this:\n{{description}}', 'incident.work_notes': 'Note' })
    const { incident, notes } = await openedBy(serviceHealth(html))
    expect(incident['description']).toMatch(/^Read this:\n[^]*… \(more in the work notes\)$/)
    expect(notes.join('\n')).toContain('Paragraph 209: what you have to do about it.')
  })

  test('is nowhere when a custom property gives the description', async () => {
    story.set({ 'incident.custom_properties': 'description' })
    const customProperties = { 'servicenow.description': 'Call Eve.' }
    const body = { ...serviceHealth(html) }
    const { incident, notes } = await openedBy({ ...body, data: { ...body.data, customProperties } })
    expect(incident['description']).toBe('Call Eve.')
    expect(notes.join('\n')).not.toContain('Paragraph')
  })

  test('is cut with a mark in a further field', async () => {
    await addRule({ set_fields: 'u_words = {{rule}} on {{target.name}}' })
    const { incident } = await openedBy(metricAlert({ rule: 'word '.repeat(60) }))
    expect(incident['u_words']).toMatch(/^word word .*… on shop-web-01$/)
  })
})

test('every resource of an alert is named', async () => {
  const body = metricAlert()
  body.data.essentials.alertTargetIDs = [
    machine('shop-web-01'),
    machine('shop-web-02'),
    machine('shop-web-03'),
  ]
  const { incident } = await openedBy(body)
  expect(incident['description']).toMatch(
    /\nResources:\n\S+\/shop-web-01\n\S+\/shop-web-02\n\S+\/shop-web-03$/,
  )
})

test('a long link is on the alert and in the description, whole', async () => {
  const link = `https://portal.azure.com/#view/Logs/query/${'q'.repeat(3000)}`
  const body = metricAlert()
  Object.assign(body.data.essentials, { investigationLink: link })
  const { incident, alert } = await openedBy(body)
  expect(alert['portal_link']).toBe(link)
  expect(incident['description']).toContain(`\nOpen in Azure: ${link}\n`)
})

describe('what the platform would interpret', () => {
  const MARKUP = '[code]<b>x</b>[/code] @[6816f79cc0a8016401c5a33be04be441:System Administrator] [ CODE ]'
  const INTERPRETED = /\[\s*\/?\s*code\s*\]|@\s*\[|^\s*javascript\s*:/im

  /** The rule, the text, the metric and a custom property, each with `text`. */
  const withText = (text: string, resolved = false) => {
    const body = metricAlert({
      rule: text,
      customProperties: { team: text, 'servicenow.business_impact': text },
      ...(resolved ? { resolvedAt: 60 } : {}),
    })
    body.data.essentials.description = text
    body.data.alertContext.condition.allOf[0]!.metricName = text
    return body
  }

  test.each([
    ['markup', MARKUP],
    ['markup with invisible characters', MARKUP.replace(/(?<=[[@c])/g, '\u200b')],
    ['a script', 'javascript:gs.addInfoMessage(1)'],
  ])('%s is in no field of the incident, from the first call to the last', async (_, text) => {
    story.set({
      'incident.custom_properties': 'business_impact',
      'incident.close_notes': '{{rule}} {{payload.data.essentials.alertRule}}',
    })
    await addRule({
      set_fields: 'u_words = {{payload.data.essentials.description}}\nu_page = {{customProperties.team}}',
    })
    const { number } = (await openedBy(withText(text))).incident
    await story.deliverBody(withText(text, true))
    const incident = story.incident(number ?? '')
    expect(incident).toMatchObject({ state: '6', u_page: '' })
    for (const field of ['short_description', 'description', 'close_notes', 'u_words'])
      expect(incident[field]).not.toBe('')
    const [alert = {}] = story.app.rows('x_secx_azmon_alert')
    const shown = [...Object.values(incident), ...story.notes(number ?? ''), alert['rule'] ?? '']
    for (const value of shown) expect(value).not.toMatch(INTERPRETED)
  })

  /** The app's rows as `table.column` → value, without the body of the call, which the app keeps as it came. */
  const written = () =>
    story.app.node.store.dictionary
      .tables()
      .filter(({ name }) => name.startsWith('x_secx_azmon_'))
      .flatMap(({ name: table }) =>
        story.app
          .rows(table)
          .flatMap((row) =>
            Object.entries(row).map(([column, value]) => [`${table}.${column}`, value] as const),
          ),
      )
      .filter(([column]) => column !== 'x_secx_azmon_delivery.payload')
  const interpreted = () => written().flatMap(([column, value]) => (INTERPRETED.test(value) ? [column] : []))

  test('is in no column of the app’s own tables but those that hold ids', async () => {
    const body = withText(MARKUP)
    const [target = ''] = body.data.essentials.alertTargetIDs
    const hostile = target.replace(/resourceGroups\/[^/]+/i, 'resourceGroups/javascript:x') + '[code]@[x:y]'
    body.data.essentials.alertTargetIDs = [hostile]
    body.data.essentials.alertRuleID += '[code]'
    await addRule({ name: 'Ours', condition: 'rule=no such rule' })
    await story.deliverBody(body)
    await story.deliverBody({ schemaId: MARKUP })
    expect(interpreted()).toEqual(['x_secx_azmon_alert.rule_id', 'x_secx_azmon_alert.target'])
    const [alert = {}] = story.app.rows('x_secx_azmon_alert')
    expect(alert['resource_group']).toBe('javascript x')
    expect(JSON.parse(alert['ci_search'] ?? '')).toMatchObject({ resources: [{ id: hostile }] })
    expect(story.app.rows('x_secx_azmon_delivery').at(-1)?.['error']).toContain('(code)')
  })

  test('no stranger can write it into the counter of refused calls', async () => {
    const { app } = story
    const claims = { aud: MARKUP, appid: 'javascript:gs.log(1)', tid: '[code]' }
    await call(app, 'Bearer ' + altered(await token(app), { kid: MARKUP }, claims))
    const examples = app.rows('x_secx_azmon_refusal').map((row) => row['example'] ?? '')
    expect(examples.join('\n')).toContain('(code)')
    expect(interpreted()).toEqual([])
  })

  test('is still read by people', async () => {
    const { incident } = await openedBy(metricAlert({ rule: '[code]CPU[/code] @[x:Eve]' }))
    expect(incident['short_description']).toContain('((code)CPU(/code) @(x:Eve))')
  })

  test('a storm’s incident is not written again when nothing has changed', async () => {
    story.set({ 'lifecycle.storm_incidents': '1', 'lifecycle.storm_exempt_critical': 'false' })
    for (const id of ['a', 'b', 'c', 'd']) await story.deliver({ id, rule: MARKUP })
    story.run('process due alerts')
    const storm = () =>
      story.incidents().find((row) => row['short_description'] === 'Azure Monitor alert storm')
    expect(storm()?.['description']).toContain('(code)<b>x</b>(/code)')
    const before = storm()?.['sys_mod_count']
    story.run('process due alerts')
    expect(storm()?.['sys_mod_count']).toBe(before)
  })
})

describe('a url field', () => {
  const PERMITTED = 'https://runbooks.example.com/cpu?x=1'
  beforeEach(() => {
    story.set({ 'incident.custom_properties': 'u_page' })
  })

  test('takes an https address from a rule and from a custom property', async () => {
    await addRule({ set_fields: `u_page = ${PERMITTED}` })
    expect((await openedBy(metricAlert({ id: 'a' }))).incident['u_page']).toBe(PERMITTED)
    const customProperties = { 'servicenow.u_page': `${PERMITTED}&y` }
    expect((await openedBy(metricAlert({ id: 'b', customProperties }))).incident['u_page']).toBe(
      `${PERMITTED}&y`,
    )
  })

  test.each([
    'javascript:alert(1)',
    'java\u200bscript:alert(1)',
    ' JavaScript : alert(1)',
    'http://runbooks.example.com/',
    'data:text/html,x',
    '//runbooks.example.com/',
    'https://eve@runbooks.example.com/',
    `https://runbooks.example.com/${'x'.repeat(200)}`,
  ])('takes nothing else: %j', async (address) => {
    await addRule({ set_fields: 'u_page = {{customProperties.page}}' })
    const customProperties = { page: address, 'servicenow.u_page': address }
    const { incident, notes } = await openedBy(metricAlert({ customProperties }))
    expect(incident['u_page']).toBe('')
    expect(notes[0]).toContain('is not an https address of at most 200 characters')
    expect(notes[0]).toMatch(/Custom property servicenow\.u_page was not followed: /)
  })
})
