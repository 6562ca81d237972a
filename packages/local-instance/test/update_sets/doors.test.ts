import { PLATFORM } from '../../src/records/actors.ts'
import { LARGEST_FILE } from '../../src/update_sets/upload.ts'
import { type AnswerJson, type CallAnswer, createTestNode, type TestNode } from '../support/test_node.ts'
import { app, id, property, update, updateSet } from './fixture.ts'

const SETS = 'sys_remote_update_set'
const FORM = `/upload.do?sysparm_target=${SETS}`
const SET = updateSet({ updates: [app, property('color', 'red')] })

let test: TestNode
let cookie: string
beforeEach(() => {
  test = createTestNode()
  cookie = ''
})

async function get(path: string): Promise<CallAnswer> {
  return test.call('GET', path, { headers: { cookie } })
}

async function post(
  path: string,
  body: NonNullable<RequestInit['body']>,
  headers: Record<string, string> = {},
): Promise<CallAnswer> {
  return test.call('POST', path, { body, headers: { cookie, 'sec-fetch-site': 'same-origin', ...headers } })
}

async function logIn(user: string): Promise<void> {
  const answer = await post('/login.do', new URLSearchParams({ user_name: user, user_password: user }))
  cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
}

const elevate = () => post('/elevate_role.do', new URLSearchParams({ security_admin: 'true' }))

async function token(): Promise<string> {
  return /name="sysparm_ck" value="(\w+)"/.exec((await get(FORM)).text)?.[1] ?? ''
}

interface Upload {
  ck?: string
  file?: string | Uint8Array<ArrayBuffer>
  target?: string
}

async function upload({ ck, file = SET, target = SETS }: Upload = {}, headers = {}): Promise<CallAnswer> {
  const form = new FormData()
  form.append('sysparm_ck', ck ?? (await token()))
  form.append('sysparm_target', target)
  form.append('attachFile', new Blob([file]), 'set.xml')
  return post('/sys_upload.do', form, headers)
}

const retrieved = () => test.node.store.platformRows(SETS, {})

describe('importing an update set from XML', () => {
  it('is reached from the list of retrieved update sets, which is in the menu', async () => {
    await logIn('admin')
    expect((await get('/')).text).toContain(`/${SETS}_list.do`)
    expect((await get(`/${SETS}_list.do`)).text).toContain('Import Update Set from XML')
    expect((await get('/incident_list.do')).text).not.toContain('Import Update Set from XML')
  })

  it('asks an admin to elevate his role, until he has done so or has logged out', async () => {
    await logIn('admin')
    expect((await get(FORM)).text).toContain('Elevate your role')
    await elevate()
    expect((await get(FORM)).text).toContain('name="attachFile"')
    await get('/logout.do')
    await logIn('admin')
    expect((await get(FORM)).text).toContain('Elevate your role')
  })

  it('takes the file of an elevated admin and shows it in the list', async () => {
    await logIn('admin')
    await elevate()
    const answer = await upload()
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/${SETS}_list.do`])
    expect(retrieved()).toMatchObject([
      { name: 'Pack - 1.0.0', state: 'loaded', application_scope: 'x_pack' },
    ])
  })

  it('is refused without the role, without the session’s token, and to anybody else', async () => {
    await logIn('admin')
    expect((await upload({ ck: 'f'.repeat(72) })).status).toBe(403)
    await elevate()
    expect((await upload({ ck: 'f'.repeat(72) })).status).toBe(403)
    cookie = ''
    expect((await upload({ ck: '' })).status).toBe(403)
    expect((await upload({ ck: '' }, { authorization: `Basic ${btoa('admin:admin')}` })).status).toBe(403)
    await logIn('sam.desk')
    expect([
      (await get(FORM)).status,
      (await elevate()).status,
      (await get('/elevate_role.do')).status,
    ]).toEqual([403, 403, 403])
    expect(retrieved()).toEqual([])
  })

  it.each([
    ['text that is no XML', { file: 'hello' }, 422, 'The file is not XML that can be read'],
    [
      'bytes that are no text',
      { file: new Uint8Array([0xff, 0xfe, 0x00]) },
      422,
      'The file is not text in UTF-8',
    ],
    [
      'an update with a broken payload',
      { file: SET.replace('&lt;/record_update', '&lt;/record') },
      422,
      'Update ',
    ],
    ['a file for another table', { target: 'incident' }, 400, 'Choose the XML file'],
  ])('refuses %s with a word and keeps nothing', async (_, what: Upload, status, said) => {
    await logIn('admin')
    await elevate()
    const answer = await upload(what)
    expect([answer.status, answer.text]).toEqual([status, expect.stringContaining(said)])
    expect(retrieved()).toEqual([])
  })

  it('refuses a file that is too large before it reads it', async () => {
    await logIn('admin')
    await elevate()
    const answer = await upload({}, { 'content-length': String(LARGEST_FILE + 1) })
    expect([answer.status, retrieved()]).toEqual([413, []])
  })
})

describe('the form of a retrieved update set', () => {
  const buttons = async () =>
    [
      ...(await get(`/${SETS}.do?sys_id=${id('Pack - 1.0.0')}`)).text.matchAll(
        /name="sys_action" value="(\w+)"/g,
      ),
    ].map(([, name]) => name)
  const press = async (action: string) =>
    post(`/${SETS}.do?sys_id=${id('Pack - 1.0.0')}`, new URLSearchParams({ sys_action: action }))

  beforeEach(async () => {
    await logIn('admin')
    await elevate()
    await upload()
  })

  it('offers what its state allows', async () => {
    expect(await buttons()).toEqual(['preview_update_set'])
    await press('preview_update_set')
    expect(await buttons()).toEqual(['preview_update_set_again', 'commit_update_set'])
    await press('commit_update_set')
    expect(await buttons()).toEqual([])
  })

  it('does nothing that its state does not allow', async () => {
    const answer = await press('commit_update_set')
    expect([answer.status, answer.text]).toEqual([422, expect.stringContaining('not available')])
    expect(retrieved()).toMatchObject([{ state: 'loaded' }])
  })

  it('shows the problems of the preview, each with its two ways out', async () => {
    await upload({
      file: updateSet({ updates: [app, update('sys_script', { name: 'r', collection: 'x_pack_call' })] }),
    })
    const page = await press('preview_update_set')
    expect(page.status).toBe(303)
    const { text } = await get(`/${SETS}.do?sys_id=${id('Pack - 1.0.0')}`)
    expect(text).toContain('Could not find a table (x_pack_call) referenced in this update')
    const [problem] = test.node.store.platformRows('sys_update_preview_problem', {})
    const address = `/sys_update_preview_problem.do?sys_id=${problem?.['sys_id']}`
    expect((await get(address)).text).toMatch(/Accept remote update[^]*Skip remote update/)
    await post(address, new URLSearchParams({ sys_action: 'skip_remote_update' }))
    expect(test.node.store.platformRows('sys_update_preview_problem', {})).toMatchObject([
      { status: 'skipped' },
    ])
    expect((await get(address)).text).not.toMatch(/>Skip remote update<\/button/)
  })
})

describe('the CICD Update Set API', () => {
  beforeEach(async () => {
    await logIn('admin')
    await elevate()
    await upload()
    cookie = ''
  })

  const progressOf = ({ result }: AnswerJson) =>
    (result as unknown as { links: { progress: { id: string; url: string } } }).links.progress
  const preview = (user?: string, set = id('Pack - 1.0.0')) =>
    test.call('POST', `/api/sn_cicd/update_set/preview/${set}`, { user })

  it('answers as documented, with an address for the progress', async () => {
    const { status, json } = await preview('admin')
    expect([status, json.result]).toMatchObject([
      200,
      {
        status: '0',
        status_label: 'Pending',
        percent_complete: 0,
        links: { progress: { id: expect.any(String) as string } },
      },
    ])
    const { pathname } = new URL(progressOf(json).url)
    const progress = await test.call('GET', pathname, { user: 'admin' })
    expect(progress.json.result).toMatchObject({ status: '2', status_message: 'Update set previewed' })
  })

  it('is for admins and those with its role, and knows the set by its sys_id', async () => {
    expect((await preview()).status).toBe(401)
    expect((await preview('sam.desk')).status).toBe(403)
    expect((await preview('admin', id('another'))).status).toBe(404)
    test.insert('sys_user_role', { name: 'sn_cicd.sys_ci_automation' })
    test.node.store.users.grant(PLATFORM, 'sam.desk', 'sn_cicd.sys_ci_automation')
    expect((await preview('sam.desk')).status).not.toBe(403)
  })

  it('commits nothing that was not previewed, forced or not', async () => {
    const path = `/api/sn_cicd/update_set/commit/${id('Pack - 1.0.0')}`
    const { json } = await test.call('POST', path, {
      user: 'admin',
      body: JSON.stringify({ force_commit: 'true' }),
    })
    const progress = await test.call('GET', `/api/sn_cicd/progress/${progressOf(json).id}`, {
      user: 'admin',
    })
    expect(progress.json.result).toMatchObject({
      status: '3',
      status_message: expect.stringContaining('Preview') as string,
    })
    expect(retrieved()).toMatchObject([{ state: 'loaded' }])
  })
})
