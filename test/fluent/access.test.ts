import { access, jobs } from '../../tools/check/access.ts'
import { QUERY_OPERATIONS } from '../../packages/local-instance/src/records/base_data.ts'
import type { Column } from '../../packages/local-instance/src/dictionary/model.ts'
import { column } from '../../packages/local-instance/src/dictionary/column.ts'
import { type Build, recordsOf } from '../../tools/check/records.ts'
import { buildToBreak as fresh, valuesOf } from '../support/broken_build.ts'

const faults = (build: Build) => access(build).faults
const one = (text: string) => [expect.stringContaining(text) as string]

describe('doors are found to be at fault', () => {
  it('when a second route becomes public', () => {
    const build = fresh()
    const health = valuesOf(build, 'sys_ws_operation', ({ relative_path }) => relative_path === '/health')
    health['requires_authentication'] = 'false'
    expect(faults(build)).toEqual(one('/health is to ask for a login'))
  })

  it.each(['requires_authentication', 'requires_acl_authorization', 'requires_snc_internal_role'])(
    'when the public route has %s on',
    (flag) => {
      const build = fresh()
      valuesOf(build, 'sys_ws_operation', ({ relative_path }) => relative_path === '/alerts')[flag] = 'true'
      expect(faults(build)).toEqual(one('/alerts is to be public'))
    },
  )

  it('when two routes have one address', () => {
    const build = fresh()
    const [first, second] = recordsOf(build, 'sys_ws_operation').filter(
      ({ values }) => values['relative_path'] !== '/alerts',
    )
    const { http_method, relative_path } = first!.values
    Object.assign(second!.values, { http_method, relative_path })
    expect(faults(build)).toEqual(one('is there twice'))
  })

  it.each(['read', 'create', 'write', 'delete'])('when there is no ACL to %s a table', (operation) => {
    const build = fresh()
    build.records = build.records.filter(
      ({ table, values }) =>
        table !== 'sys_security_acl' ||
        values['name'] !== 'x_secx_azmon_refusal' ||
        values['operation'] !== operation,
    )
    expect(faults(build)).toEqual([`x_secx_azmon_refusal: no ACL for ${operation}`])
  })

  it('when an ACL asks for no role', () => {
    const build = fresh()
    const acl = valuesOf(
      build,
      'sys_security_acl',
      ({ name, operation }) => name === 'x_secx_azmon_delivery' && operation === 'read',
    )
    build.records = build.records.filter(({ values }) => values['sys_security_acl'] !== acl['sys_id'])
    expect(faults(build)).toEqual(one('the ACL on x_secx_azmon_delivery asks for no role'))
  })

  it('when an ACL that lets nobody in lets admins in after all', () => {
    const build = fresh()
    valuesOf(build, 'sys_security_acl', ({ script }) => script === 'answer = false')['admin_overrides'] =
      'true'
    expect(faults(build)).toEqual(one('asks for no role'))
  })

  it.each([
    ['sys_app_module', 'the menu entry'],
    ['sys_app_application', 'the menu entry'],
  ])('when a %s asks for no role', (table, fault) => {
    const build = fresh()
    valuesOf(build, table)['roles'] = ''
    expect(faults(build)).toEqual(one(fault))
  })

  it('when a button asks for no role', () => {
    const build = fresh()
    const at = build.records.findIndex(({ table }) => table === 'sys_ui_action_role')
    build.records.splice(at, 1)
    expect(faults(build)).toEqual(one('asks for no role'))
  })

  it('when a button runs in the browser', () => {
    const build = fresh()
    valuesOf(build, 'sys_ui_action')['client'] = 'true'
    expect(faults(build)).toEqual(one('runs in the browser'))
  })

  it.each([
    ['client_callable', 'true'],
    ['access', 'public'],
  ])('when a script include has %s %s', (flag, value) => {
    const build = fresh()
    valuesOf(build, 'sys_script_include')[flag] = value
    expect(faults(build)).toEqual(one('can be called from elsewhere'))
  })

  it('when a CI class is shipped that the app may not read', () => {
    const build = fresh()
    valuesOf(build, 'x_secx_azmon_ci_class')['ci_class'] = 'cmdb_ci_spacecraft'
    expect(faults(build)).toEqual(one('no privilege to read cmdb_ci_spacecraft'))
  })
})

describe('a column that fewer may read than its table', () => {
  const PAYLOAD = 'x_secx_azmon_delivery.payload'
  const isQueryAcl = ({ name, operation }: Record<string, string>) =>
    name === PAYLOAD && operation === QUERY_OPERATIONS.query_range
  const fault = `${PAYLOAD}: give it an ACL for query_range with the roles of its read ACL`

  it('is found to be at fault without an ACL for queries', () => {
    const build = fresh()
    build.records = build.records.filter(
      ({ table, values }) => table !== 'sys_security_acl' || !isQueryAcl(values),
    )
    expect(faults(build)).toEqual([fault])
  })

  it('is found to be at fault with one of a wider role', () => {
    const build = fresh()
    const acl = valuesOf(build, 'sys_security_acl', isQueryAcl)
    const viewer = valuesOf(build, 'sys_user_role', ({ name }) => name === 'x_secx_azmon.viewer')
    const role = valuesOf(
      build,
      'sys_security_acl_role',
      ({ sys_security_acl }) => sys_security_acl === acl['sys_id'],
    )
    role['sys_user_role'] = viewer['sys_id']!
    expect(faults(build)).toEqual([fault])
  })

  it('is found to be at fault with ACLs for queries alone', () => {
    const build = fresh()
    build.records = build.records.filter(
      ({ table, values }) =>
        table !== 'sys_security_acl' || values['name'] !== PAYLOAD || values['operation'] !== 'read',
    )
    expect(faults(build)).toEqual(Array(2).fill(expect.stringContaining('where no read ACL does')))
  })
})

describe('a column that holds a script', () => {
  const withScript = (): Build => {
    const build = fresh()
    const columns: Column[] = build.tables.get('x_secx_azmon_rule')!.columns
    columns.push(column('check', 'script'))
    return build
  }
  const guard = (build: Build, operation: string, role: string) => {
    const sys_id = `${operation}-of-check`
    const role_id = valuesOf(build, 'sys_user_role', ({ name }) => name === role)['sys_id']!
    const acl = { sys_id, name: 'x_secx_azmon_rule.check', operation, type: 'record' }
    build.records.push(
      { file: 'update/a.xml', table: 'sys_security_acl', values: acl },
      {
        file: 'update/b.xml',
        table: 'sys_security_acl_role',
        values: { sys_security_acl: sys_id, sys_user_role: role_id },
      },
    )
  }

  it('is found to be at fault without ACLs of its own', () => {
    expect(faults(withScript())).toEqual([
      expect.stringContaining('give it an ACL for create') as string,
      expect.stringContaining('give it an ACL for write') as string,
    ])
  })

  it('is found to be at fault where others than admins may fill it', () => {
    const build = withScript()
    guard(build, 'create', 'x_secx_azmon.admin')
    guard(build, 'write', 'x_secx_azmon.viewer')
    expect(faults(build)).toEqual(one('give it an ACL for write'))
  })

  it('is let alone where only admins may', () => {
    const build = withScript()
    for (const operation of ['create', 'write']) guard(build, operation, 'x_secx_azmon.admin')
    expect(faults(build)).toEqual([])
  })
})

test.each([
  ['runs as a user', 'run_as', '6816f79cc0a8016401c5a33be04be441', 'runs as a user'],
  ['starts when it was built', 'run_start', '2026-03-17 11:42:07', 'state a start'],
  ['states no start', 'run_start', '', 'state a start'],
  ['is repeated without a period', 'run_period', '', 'has no period'],
])('a job that %s is found to be at fault', (_what, name, value, fault) => {
  const build = fresh()
  valuesOf(build, 'sysauto_script', ({ run_type }) => run_type === 'periodically')[name] = value
  expect(jobs(build).faults).toEqual(one(fault))
})
