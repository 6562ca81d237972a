import { scopeOf } from '../../packages/local-instance/src/jobs/app_scripts.ts'
import { PLATFORM } from '../../packages/local-instance/src/records/actors.ts'
import { type InstalledApp, installedApp } from '../support/app_instance.ts'
import { tellStories } from '../support/storyteller.ts'

const MICROSOFT = { 'x_secx_azmon.entra.authority': 'https://login.microsoftonline.com' }

/** What each active check of the app finds, by the end of its name; '' for nothing. */
function scan(app: InstalledApp): Record<string, string> {
  const checks = app.rows('scan_script_only_check').map((check) => {
    const name = `scan_script_only_check.${check['sys_id']}`
    const scope = scopeOf(app.node.store, check)
    const run = app.node.engine.scan(PLATFORM, { name, scope, script: check['script']! })
    if (run.error !== '') throw new Error(run.error)
    const said = run.findings === 0 ? '' : (run.values['finding_details'] ?? 'no word')
    return [check['name']!.replace('Secure Export: ', ''), said]
  })
  return Object.fromEntries(checks) as Record<string, string>
}

const nothing = {
  'app role is not asked for': '',
  'other applications may call': '',
  'signing keys come from elsewhere': '',
  'calls without a token are let in': '',
  'settings cannot be followed': '',
  'web services were changed': '',
  'signing keys are not renewed': '',
  'alerts were given up': '',
}

describe('the instance-scan checks', () => {
  it('find nothing on an instance that is set up as shipped', async () => {
    const app = await installedApp({ properties: MICROSOFT })
    expect(scan(app)).toEqual(nothing)
  })

  it('find nothing before it is set up: nobody is let in', async () => {
    const properties = {
      ...MICROSOFT,
      'x_secx_azmon.entra.tenant': '',
      'x_secx_azmon.entra.audiences': '',
    }
    expect(scan(await installedApp({ properties }))).toEqual(nothing)
  })

  it.each([
    ['app role is not asked for', 'entra.require_role', 'false', /need no app role/],
    ['other applications may call', 'entra.callers', '00001111-aaaa-2222-bbbb-3333cccc4444', /00001111-aaaa/],
    [
      'signing keys come from elsewhere',
      'entra.authority',
      'https://login.example.com',
      /login\.example\.com/,
    ],
    ['calls without a token are let in', 'entra.trust_platform_login', 'true', /without a token/],
    [
      'settings cannot be followed',
      'operation.max_attempts',
      'many',
      /x_secx_azmon\.operation\.max_attempts/,
    ],
  ])('%s', async (check, setting, value, said) => {
    const app = await installedApp({ properties: { ...MICROSOFT, [`x_secx_azmon.${setting}`]: value } })
    expect(scan(app)).toEqual({ ...nothing, [check]: expect.stringMatching(said) as string })
  })

  it.each(['https://login.microsoftonline.us', 'https://login.partner.microsoftonline.cn'])(
    'know the login host %s',
    async (authority) => {
      expect(scan(await installedApp({ properties: { 'x_secx_azmon.entra.authority': authority } }))).toEqual(
        nothing,
      )
    },
  )

  it.each([
    ['/alerts', { requires_authentication: 'true' }, /“Receive an alert” asks for a login/],
    ['/health', { requires_authentication: 'false' }, /“Health” asks for no login or for no ACL/],
    ['/setup', { enforce_acl: '' }, /“Set-up checks” asks for no login or for no ACL/],
  ])('web services were changed: %s', async (path, change, said) => {
    const app = await installedApp({ properties: MICROSOFT })
    const [route] = app.rows('sys_ws_operation', { relative_path: path })
    app.node.store.update(PLATFORM, 'sys_ws_operation', route!['sys_id']!, change)
    expect(scan(app)).toEqual({
      ...nothing,
      'web services were changed': expect.stringMatching(said) as string,
    })
  })

  it('signing keys are not renewed: the last try failed, and after a day they do not serve any more', async () => {
    const story = await tellStories()
    await story.deliver()
    expect(scan(story.app)['signing keys are not renewed']).toBe('')
    const [row] = story.app.rows('x_secx_azmon_key_set')
    const change = (values: Record<string, string>) =>
      story.app.node.store.update(PLATFORM, 'x_secx_azmon_key_set', row!['sys_id']!, values)
    change({ last_error: 'no route to host' })
    expect(scan(story.app)['signing keys are not renewed']).toMatch(
      /^Tokens v1: fetched .*; the last try failed: no route to host\.$/,
    )
    story.pass(24 * 60)
    expect(scan(story.app)['signing keys are not renewed']).toMatch(
      /older than a day: a call that cannot fetch them gets 503/,
    )
  })

  it('alerts were given up', async () => {
    const app = await installedApp({ properties: MICROSOFT })
    app.node.store.insert(PLATFORM, 'x_secx_azmon_delivery', { state: 'dead' })
    expect(scan(app)['alerts were given up']).toBe(
      '1 delivery failed for good, 0 deliveries will be tried again.',
    )
  })
})
