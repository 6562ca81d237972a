import { Hono } from 'hono'
import { createAuthentication } from '../../src/login/authentication.ts'
import { createLogins } from '../../src/login/logins.ts'
import { createSessions } from '../../src/login/sessions.ts'
import { uninstallApp } from '../../src/install/uninstall_app.ts'
import { createPages } from '../../src/pages/pages.ts'
import { baseData, named, user } from '../../src/records/base_data.ts'
import { hashPassword } from '../../src/records/password.ts'
import type { Row } from '../../src/records/records.ts'
import { PLATFORM } from '../../src/records/actors.ts'
import type { RecordStore } from '../../src/records/store.ts'
import { createTestInstance } from '../support/test_instance.ts'

/** An instance with its base data and its pages, and a browser that is logged in as somebody. */
export interface Visitor {
  store: RecordStore
  /** Inserts a row as the platform; returns its sys_id. */
  add(table: string, values: Row): string
  row(table: string, sysId: string): Row
  /** A user with the password of the same name. */
  addUser(name: string, roles: string[]): void
  get(path: string, as?: string, headers?: Record<string, string>): Promise<Answer>
  post(
    path: string,
    form: Record<string, string> | [name: string, value: string][],
    as?: string,
    headers?: Record<string, string>,
  ): Promise<Answer>
  /** Fills the form at a path as the browser would: every field as it stands there, except those given. */
  submit(path: string, changes: Record<string, string>, as?: string): Promise<Answer>
}

export interface Answer {
  status: number
  text: string
  location: string
  headers: Headers
}

const ORIGIN = 'http://127.0.0.1:8080'

export function createVisitor(): Visitor {
  const { store, engine } = createTestInstance()
  for (const [table, rows] of Object.entries(baseData())) store.load(table, rows)
  const { users, acl: access, choices } = store
  const sessions = createSessions()
  const authentication = createAuthentication(users, sessions, () => undefined, Date.now)
  const pages = createPages({
    records: store,
    choices,
    access,
    engine,
    logins: createLogins(users, sessions, authentication),
    hear: (listener) => (store.hears = listener),
    uninstall: (appSysId, how) => uninstallApp(store, appSysId, how),
    baseActions: [],
  })

  // Mounted as the instance does it: what goes wrong in a page is answered there, not by the parent.
  const site = new Hono().route('/', pages).onError((_, c) => c.text('unforeseen', 500))

  const call = async (path: string, as: string, init: RequestInit): Promise<Answer> => {
    const headers = new Headers(init.headers)
    if (as !== '') headers.set('authorization', `Basic ${btoa(`${as}:${as}`)}`)
    const response = await site.request(ORIGIN + path, { ...init, headers })
    const location = response.headers.get('location') ?? ''
    return { status: response.status, text: await response.text(), location, headers: response.headers }
  }
  const visitor: Visitor = {
    store,
    add: (table, values) => {
      const { sysId, error } = store.insert(PLATFORM, table, values)
      if (sysId === null) throw new Error(`${table}: ${error}`)
      return sysId
    },
    row: (table, sysId) => store.platformRows(table, { sys_id: sysId })[0] ?? {},
    addUser: (name, roles) => {
      store.load('sys_user', [
        user(named('sys_user', name, {})['sys_id'] ?? '', name, name, '', hashPassword(name, name)),
      ])
      for (const role of roles) {
        if (store.platformRows('sys_user_role', { name: role }).length === 0)
          visitor.add('sys_user_role', { name: role })
        users.grant(PLATFORM, name, role)
      }
    },
    get: (path, as = 'admin', headers = {}) => call(path, as, { headers }),
    post: (path, form, as = 'admin', headers = { 'sec-fetch-site': 'same-origin' }) =>
      call(path, as, { method: 'POST', body: new URLSearchParams(form), headers }),
    submit: async (path, changes, as = 'admin') => {
      const { text } = await visitor.get(path, as)
      return visitor.post(path, { ...formValues(text), ...changes }, as)
    },
  }
  return visitor
}

/** What a browser would send of a page's form, without the buttons. */
export function formValues(page: string): Record<string, string> {
  const values: Record<string, string> = {}
  for (const [tag] of page.matchAll(/<input\b[^>]*>/g)) {
    const isUnchecked = /type="checkbox"/.test(tag) && !/ checked\b/.test(tag)
    if (!isUnchecked && !/ disabled\b/.test(tag)) values[attribute(tag, 'name')] = attribute(tag, 'value')
  }
  for (const [, tag = '', value = ''] of page.matchAll(/<textarea\b([^>]*)>([^<]*)<\/textarea>/g))
    if (!/ disabled\b/.test(tag)) values[attribute(tag, 'name')] = unescapeHtml(value).replace(/^\n/, '')
  for (const [, tag = '', options = ''] of page.matchAll(/<select\b([^>]*)>(.*?)<\/select>/gs)) {
    const chosen = [...options.matchAll(/<option\b[^>]*>/g)].find(([option]) =>
      / selected\b/.test(option),
    )?.[0]
    if (!/ disabled\b/.test(tag)) values[attribute(tag, 'name')] = chosen ? attribute(chosen, 'value') : ''
  }
  delete values['']
  return values
}

function attribute(tag: string, name: string): string {
  return unescapeHtml(new RegExp(` ${name.replaceAll('.', '\\.')}="([^"]*)"`).exec(tag)?.[1] ?? '')
}

function unescapeHtml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}
