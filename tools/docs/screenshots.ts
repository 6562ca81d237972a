/**
 * Takes the pictures in `docs/images`: `npm run screenshots`. The local instance with its sample data is given a few
 * alerts, at a time that stands still, so that a picture changes only when the page does. Look at each one before it is
 * committed.
 */
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator } from 'playwright-core'
import { AUDIENCE, TENANT } from '../start/example_tenant.ts'
import { type AlertBody, asNewOccurrence, parseBody } from '../send/body.ts'
import type { Row } from '../../packages/local-instance/src/records/records.ts'
import { PLATFORM } from '../../packages/local-instance/src/records/actors.ts'
import { createSite, type Site } from '../../test/browser/support/site.ts'
import { ALERTS } from '../../test/support/app_instance.ts'
import { program } from '../program.ts'

const IMAGES = join(__dirname, '../..', 'docs', 'images')
const NOW = Date.UTC(2026, 4, 12, 9, 30)
/** Seconds. */
const TEN_YEARS = 10 * 365 * 24 * 3600
/** Pixels. */
const TALLEST = 1200
const MARGIN = 8

async function main(): Promise<void> {
  mkdirSync(IMAGES, { recursive: true })
  const site = await createSite({ clock: () => NOW })
  try {
    await site.logIn()
    await fire(site)
    await settings(site)
    await incident(site)
    await alert(site)
    await alertsWithoutCi(site)
    await rule(site)
    await setUp(site)
    await preview(site)
    await overview(site)
    await onAPhone(site)
  } finally {
    await site.close()
  }
}

async function fire(site: Site): Promise<void> {
  const token = await site.app.entra.mint({
    tenant: TENANT,
    version: 'v1',
    audience: AUDIENCE,
    notBefore: -TEN_YEARS,
    expiresIn: TEN_YEARS,
  })
  const names = [
    'metric-static',
    'log-v2-unknown',
    'metric-availability',
    'metric-dynamic',
    'log-v2',
    'prometheus',
    'backup',
  ]
  for (const [index, name] of names.entries()) {
    const body = sample(name, `760159e9-aa29-43c8-a069-95506b9d27${40 + index}`)
    const headers = { authorization: `Bearer ${token}` }
    const { status, text } = await site.app.request('POST', ALERTS, { headers, body })
    if (status !== 200) throw new Error(`${name}: ${status} ${text}`)
  }
}

function sample(name: string, guid: string): AlertBody {
  const text = readFileSync(join(__dirname, '../..', 'tools', 'send', 'samples', `${name}.json`), 'utf8')
  return asNewOccurrence(parseBody(text), guid, NOW - 5 * 60_000)
}

/** With the login host as it is shipped, not the stand-in's. */
async function settings(site: Site): Promise<void> {
  site.app.setProperty('x_secx_azmon.entra.authority', 'https://login.microsoftonline.com')
  await openModule(site, 'Settings: Who may call')
  await picture(site.page.locator('main section.card').first(), 'settings')
}

async function incident(site: Site): Promise<void> {
  await site.open('/incident.do?sysparm_query=number=INC0010001')
  await picture(section(site, 'Incident'), 'incident')
  await picture(section(site, 'Activity'), 'incident-notes')
}

async function overview(site: Site): Promise<void> {
  await openModule(site, 'Overview')
  await site.page.getByRole('region', { name: 'Open alerts by severity' }).waitFor()
  await wholePage(site, 'overview')
}

async function onAPhone(site: Site): Promise<void> {
  await site.page.setViewportSize({ width: 390, height: 844 })
  await site.open('/incident.do?sysparm_query=number=INC0010001')
  await wholePage(site, 'incident-phone')
}

async function wholePage({ page }: Site, name: string): Promise<void> {
  await page.screenshot({ path: join(IMAGES, `${name}.png`), fullPage: true })
  console.log(`docs/images/${name}.png`)
}

async function alert(site: Site): Promise<void> {
  await site.open('/x_secx_azmon_alert.do?sysparm_query=number=AZA0001001')
  await picture(section(site, 'Resource and CI'), 'alert-ci')
}

async function alertsWithoutCi(site: Site): Promise<void> {
  await openModule(site, 'Alerts without CI')
  await picture(site.page.getByRole('main'), 'alerts-without-ci')
}

async function rule(site: Site): Promise<void> {
  await site.open('/x_secx_azmon_rule.do?sys_id=-1')
  const fields = {
    'value 1': '2',
    'value 2': 'rg-shop-',
    Schedule: '8-5 weekdays excluding holidays',
    'Custom properties': 'environment=prod*',
  }
  const choices = {
    'column 1': 'Severity',
    'operator 1': 'less than or is',
    'column 2': 'Resource group',
    'operator 2': 'starts with',
  }
  const field = (label: string) => site.page.getByLabel(label, { exact: true })
  for (const [label, value] of Object.entries(choices)) await field(label).selectOption(value)
  for (const [label, value] of Object.entries(fields)) await field(label).fill(value)
  await picture(section(site, 'When: all of these hold'), 'rule')
}

/** Of an alert that has not come, with two rules. */
async function preview(site: Site): Promise<void> {
  const rules: Row[] = [
    { name: 'Network to its people', order: '100', condition: 'resource_groupSTARTSWITHrg-network-' },
    {
      name: 'Shop',
      order: '200',
      condition: 'resource_groupSTARTSWITHrg-shop-',
      set_short_description: 'Shop: {{target.name}}',
    },
  ]
  for (const values of rules) site.app.node.store.insert(PLATFORM, 'x_secx_azmon_rule', values)
  await openModule(site, 'Preview')
  const body = sample('metric-static', '760159e9-aa29-43c8-a069-95506b9d2799')
  await site.page.getByLabel(/^Body/).fill(JSON.stringify(body))
  await site.page.getByRole('button', { name: 'Preview the body' }).click()
  await picture(site.page.locator('#azmon-result'), 'preview')
}

/** With an address as a customer's, not that of this machine. */
async function setUp(site: Site): Promise<void> {
  site.app.setProperty('glide.servlet.uri', 'https://example.service-now.com/')
  await openModule(site, 'Set up')
  await site.page.getByText(/^\d+ OK/).waitFor()
  await picture(site.page.getByRole('main'), 'set-up')
}

async function openModule(site: Site, name: string): Promise<void> {
  await site.open('/')
  await site.page.getByRole('main').getByRole('link', { name, exact: true }).click()
}

/** A card of a form by its heading. */
function section({ page }: Site, heading: string): Locator {
  return page.locator('main section.card', { has: page.getByRole('heading', { name: heading, exact: true }) })
}

/** The part of the page, from where it begins or from a later place; one that is too tall ends where a row ends. */
async function picture(part: Locator, name: string, from: Locator = part): Promise<void> {
  await from.waitFor()
  // Boxes are measured from the window, pictures of a whole page from its top.
  await part.page().evaluate('scrollTo(0, 0); document.activeElement.blur()')
  const { x, y, width } = await boxOf(from)
  const pieces = await part.locator(':scope > *, tr').all()
  const ends = (await Promise.all([part, ...pieces].map(boxOf))).map((box) => box.y + box.height - y)
  const height = Math.max(...ends.filter((end) => end <= TALLEST))
  const clip = {
    x: Math.max(0, x - MARGIN),
    y: Math.max(0, y - MARGIN),
    width: width + 2 * MARGIN,
    height: height + 2 * MARGIN,
  }
  const path = join(IMAGES, `${name}.png`)
  await part.page().screenshot({ path, clip, fullPage: true })
  console.log(`docs/images/${name}.png`)
}

/** Empty for what cannot be seen. */
async function boxOf(part: Locator) {
  return (await part.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
}

program('npm run screenshots --', 'Takes the pictures in docs/images with Chromium.', main)
