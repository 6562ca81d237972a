import { createHash } from 'node:crypto'
import { recordedAt } from '../../src/update_sets/recorded_at.ts'

export const APP = 'a'.repeat(32)
export const SCOPE = 'x_pack'

/** 32 hex digits for a name, the same every time. */
export function id(name: string): string {
  return createHash('md5').update(name).digest('hex')
}

export interface FixtureUpdate {
  name: string
  payload: string
  action?: 'INSERT_OR_UPDATE' | 'DELETE'
  /** Application of the update; by default the set's. */
  application?: string
  /** Milliseconds since 1970; by default long ago. */
  recorded?: number
}

export interface FixtureSet {
  name?: string
  application?: string
  scope?: string
  updates: FixtureUpdate[]
}

/** When the updates of fixtures were recorded, where they do not say. */
export const LONG_AGO = Date.UTC(2020, 0, 1)

/** The XML of an exported update set. */
export function updateSet({
  name = 'Pack - 1.0.0',
  application = APP,
  scope = SCOPE,
  updates,
}: FixtureSet): string {
  const set = {
    application,
    application_name: 'Pack',
    application_scope: scope,
    application_version: '1.0.0',
    name,
    state: 'loaded',
    sys_id: id(name),
  }
  return unload(
    element('sys_remote_update_set', set) +
      updates
        .map((update) =>
          element('sys_update_xml', {
            action: update.action ?? 'INSERT_OR_UPDATE',
            application: update.application ?? application,
            name: update.name,
            payload: update.payload,
            remote_update_set: set.sys_id,
            sys_id: id(name + update.name),
            sys_recorded_at: recordedAt(update.recorded ?? LONG_AGO),
          }),
        )
        .join(''),
  )
}

export function unload(content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><unload unload_date="2020-01-01 00:00:00">${content}</unload>`
}

/** An element of the record's table with its columns. */
export function element(table: string, values: Record<string, string>, action = 'INSERT_OR_UPDATE'): string {
  const fields = Object.entries(values).map(([name, value]) => `<${name}>${escaped(value)}</${name}>`)
  return `<${table} action="${action}">${fields.join('')}</${table}>`
}

export function payload(...elements: string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?><record_update>${elements.join('')}</record_update>`
}

/** An update that brings one record of the application. */
export function update(
  table: string,
  values: Record<string, string>,
  more: Partial<FixtureUpdate> = {},
): FixtureUpdate {
  const sysId = values['sys_id'] ?? id(`${table} ${JSON.stringify(values)}`)
  const record = { sys_id: sysId, ...(table === 'sys_app' ? {} : { sys_scope: APP }), ...values }
  return { name: `${table}_${sysId}`, payload: payload(element(table, record, more.action)), ...more }
}

export const app = update('sys_app', { sys_id: APP, scope: SCOPE, name: 'Pack', version: '1.0.0' })

export function property(name: string, value: string, more: Partial<FixtureUpdate> = {}): FixtureUpdate {
  return update('sys_properties', { sys_id: id(name), name: `${SCOPE}.${name}`, type: 'string', value }, more)
}

/** The updates that make a table: itself, its entry in the dictionary, its columns. */
export function table(name: string, columns: Record<string, Record<string, string>>): FixtureUpdate[] {
  const entry = (values: Record<string, string>) =>
    update('sys_dictionary', { name, ...values, sys_id: id(`${name} ${values['element'] ?? ''}`) })
  return [
    update('sys_db_object', {
      sys_id: id(name),
      name,
      label: `Label of ${name}`,
      access: 'public',
      read_access: 'true',
    }),
    entry({ internal_type: 'collection', audit: 'true' }),
    ...Object.entries(columns).map(([element, values]) =>
      entry({ element, internal_type: 'string', ...values }),
    ),
  ]
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
