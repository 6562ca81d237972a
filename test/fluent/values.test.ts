import { Definitions } from '../../tools/check/definitions.ts'
import { lengths } from '../../tools/check/lengths.ts'
import type { Build } from '../../tools/check/records.ts'
import { scriptFields } from '../../tools/check/script_fields.ts'
import { secrets } from '../../tools/check/secrets.ts'
import { buildToBreak as fresh, valuesOf } from '../support/broken_build.ts'

describe('values are found to be at fault when they are longer than their column keeps', () => {
  const faults = (build: Build) => lengths(build, new Definitions(build)).faults

  it.each([
    ['sys_db_object', 'name', 30],
    ['sys_app', 'scope', 18],
    ['sys_properties', 'name', 100],
    ['sys_properties', 'suffix', 100],
    ['sys_ui_action', 'action_name', 40],
    ['sys_user_role', 'description', 1000],
    ['sysevent_register', 'description', 100],
    ['sys_atf_test', 'name', 100],
    ['x_secx_azmon_ci_class', 'arm_type', 150],
  ])('%s.%s, of %i characters', (table, column, maxLength) => {
    const build = fresh()
    const values = valuesOf(build, table)
    values[column] = 'x'.repeat(maxLength)
    expect(faults(build)).toEqual([])
    values[column] += 'x'
    expect(faults(build)).toEqual([
      expect.stringContaining(
        `${column} has ${maxLength + 1} characters, its column keeps ${maxLength}`,
      ) as string,
    ])
  })

  it('a choice, by the column that it is a value of', () => {
    const build = fresh()
    valuesOf(build, 'sys_choice', ({ element }) => element === 'state')['value'] = 'x'.repeat(41)
    expect(faults(build)).toEqual([expect.stringContaining('the choice "xxx') as string])
  })

  it('a default', () => {
    const build = fresh()
    const columns = build.tables.get('x_secx_azmon_ci_class')!.columns
    columns.find(({ name }) => name === 'id_field')!.default = 'x'.repeat(81)
    expect(faults(build)).toEqual([expect.stringContaining('the default of id_field') as string])
  })
})

describe('code and values are found to be at fault', () => {
  const faults = (build: Build) => secrets(build, scriptFields(build, new Definitions(build))).faults
  /** They take longest to look at. */
  const withoutModules = () => ({ ...fresh(), modules: new Map<string, string>() })
  const randomText = 'q7Zk0vB2Xw9TnR4sLd8YhC1mGf6JpAeU3oKiVxNtWyQz'
  const bytes = 'A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8S9t0U1v'

  it.each([
    ['a sys_id', "export const a = '9d385017c611228701d22104cc95c371'", 'names a sys_id'],
    ['a sys_id within a text', "export const a = 'b=9d385017c611228701d22104cc95c371^c'", 'names a sys_id'],
    ['an address of somebody', "export const a = 'https://example.com/b'", 'names the address example.com'],
    ['a private key', "export const a = '-----BEGIN RSA PRIVATE KEY-----'", 'holds a private key'],
    ['the private part of a JSON key', `export const a = '{"d":"${bytes}"}'`, 'holds a private key as JSON'],
    ['a signed token', `export const a = 'eyJhbGciOiJ.eyJhdWQiOiJ.${bytes}'`, 'holds a signed token'],
    ['a client secret', "export const a = 'abc8Q~0123456789.abcdefghijklmnopqrstu'", 'holds a client secret'],
    ['a password', "export const a = { password: 'hunter22' }", 'holds a password'],
    [
      'a shared access signature',
      "export const a = 'b?sig=0123456789abcdefghij0123456789abcdef'",
      'holds a shared access',
    ],
    ['a text of chance', `export const a = '${randomText}'`, 'looks like a key'],
  ])('for %s in a module', (_what, source, fault) => {
    const modules = new Map([['x_secx_azmon/a/1/src/server/a.ts', source]])
    const build: Build = { files: [], records: [], tables: new Map(), modules }
    expect(faults(build)).toEqual([expect.stringContaining(fault) as string])
  })

  it('for a private key among the tokens of the shipped tests, which are no secret', () => {
    const token = `export const a = 'eyJhbGciOiJ.eyJhdWQiOiJ.${bytes}'`
    const faultsOf = (source: string) => {
      const modules = new Map([['x_secx_azmon/a/1/src/server/atf/signed_tokens.ts', source]])
      return faults({ files: [], records: [], tables: new Map(), modules })
    }
    expect(faultsOf(token)).toEqual([])
    expect(faultsOf(`${token}, b = '{"d":"${bytes}"}'`)).toEqual([
      expect.stringContaining('holds a private key as JSON') as string,
    ])
  })

  it.each([
    ['sysauto_script', 'script'],
    ['sys_script', 'script'],
    ['sys_ui_action', 'script'],
    ['sys_ws_operation', 'operation_script'],
    ['scan_script_only_check', 'script'],
    ['sys_script_include', 'script'],
  ])('for a sys_id in a script of %s', (table, column) => {
    const build = withoutModules()
    const values = valuesOf(build, table)
    values[column] = `${values[column] ?? ''}\n// '9d385017c611228701d22104cc95c371'`
    expect(faults(build)).toEqual([expect.stringContaining('names a sys_id') as string])
  })

  it('for a sys_id in the condition of a menu entry', () => {
    const build = withoutModules()
    valuesOf(build, 'sys_app_module')['filter'] = 'incident=9d385017c611228701d22104cc95c371'
    expect(faults(build)).toEqual([expect.stringContaining('filter names a sys_id') as string])
  })

  it.each([
    ['a password', 'password2', 'a', 'is shipped with a password'],
    ['a sys_id', 'string', '9d385017c611228701d22104cc95c371', 'is shipped with a sys_id'],
    ['an address', 'string', 'https://example.com', 'names the address example.com'],
    ['a text of chance', 'string', randomText, 'looks like a key'],
    ['a client secret', 'string', 'abc8Q~0123456789.abcdefghijklmnopqrstu', 'holds a client secret'],
  ])('for a setting that is shipped with %s', (_what, type, value, fault) => {
    const build = withoutModules()
    Object.assign(valuesOf(build, 'sys_properties'), { type, value })
    expect(faults(build)).toContainEqual(expect.stringContaining(fault))
  })
})
