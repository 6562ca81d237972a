import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { accessFaults } from '../../scripts/check/access.ts'
import { type Build, type BuiltRecord, readBuild, recordsOf } from '../../scripts/check/records.ts'
import { referenceFaults } from '../../scripts/check/references.ts'
import { SHIPPED_CLASSES } from '../../src/server/cmdb/shipped_classes.ts'
import { SETTINGS } from '../../src/server/settings/catalog.ts'

const APP = join(__dirname, '../../dist/app')
const suite = existsSync(APP) ? describe : describe.skip

suite(existsSync(APP) ? 'the build' : 'the build: skipped, there is no dist/app', () => {
  const fresh = () => readBuild(APP)

  it('has no fault', () => {
    const build = fresh()
    expect([...referenceFaults(build), ...accessFaults(build)]).toEqual([])
  })

  it('ships each setting with the default of the catalog', () => {
    const values = recordsOf(fresh(), 'sys_properties').map(({ values }) => [values.name, values.value])
    expect(new Map(values as [string, string][])).toEqual(
      new Map(SETTINGS.map((setting) => [`x_secx_azmon.${setting.name}`, setting.default])),
    )
  })

  it('lets admins alone write settings', () => {
    const writers = recordsOf(fresh(), 'sys_properties').map(({ values }) => values.write_roles)
    expect(new Set(writers)).toEqual(new Set(['x_secx_azmon.admin']))
  })

  it('lets nobody write a signing key by hand, admins included', () => {
    const acls = recordsOf(fresh(), 'sys_security_acl').filter(
      ({ values }) => values.name === 'x_secx_azmon_key_set',
    )
    const byHand = acls.filter(({ values }) => ['create', 'write'].includes(values.operation ?? ''))
    expect(byHand.map(({ values }) => [values.script, values.admin_overrides])).toEqual([
      ['answer = false', 'false'],
      ['answer = false', 'false'],
    ])
  })

  it.each(['payload', 'verdict'])('lets admins alone read the %s of a delivery', (column) => {
    const build = fresh()
    const acl = recordsOf(build, 'sys_security_acl').find(
      ({ values }) => values.name === `x_secx_azmon_delivery.${column}` && values.operation === 'read',
    )
    const roles = recordsOf(build, 'sys_security_acl_role')
      .filter(({ values }) => values.sys_security_acl === acl?.values.sys_id)
      .map(({ values }) =>
        recordsOf(build, 'sys_user_role').find((role) => role.values.sys_id === values.sys_user_role),
      )
    expect(roles.map((role) => role?.values.name)).toEqual(['x_secx_azmon.admin'])
  })

  it('starts its jobs at a fixed time, not at that of the build', () => {
    const starts = recordsOf(fresh(), 'sysauto_script').map(({ values }) => values.run_start ?? '')
    expect(starts.filter((start) => !start.startsWith('2026-01-01 '))).toEqual([])
  })

  it('hands the event’s record to the script action', () => {
    const [action] = recordsOf(fresh(), 'sysevent_script_action')
    expect(action?.values.script).toMatch(/\bprocessQueued\(current\);$/)
  })

  it('tells the health report which classes it was shipped with', () => {
    const classes = recordsOf(fresh(), 'x_secx_azmon_ci_class').map(({ values }) => values.ci_class ?? '')
    expect([...new Set(classes)].sort()).toEqual(SHIPPED_CLASSES)
  })

  it('leaves CI classes alone on an upgrade', () => {
    const places = recordsOf(fresh(), 'x_secx_azmon_ci_class').map(({ file }) => file.split('/')[0])
    expect(new Set(places)).toEqual(new Set(['unload']))
  })

  describe('is found to be at fault', () => {
    const change = (build: Build, table: string, is: (values: BuiltRecord['values']) => boolean) => {
      const record = recordsOf(build, table).find(({ values }) => is(values))
      if (!record) throw new Error(`no such ${table}`)
      return record.values
    }

    it('when a list shows a column that is not there', () => {
      const build = fresh()
      change(build, 'sys_ui_list_element', () => true).element = 'colour'
      expect(referenceFaults(build).join()).toContain('has no column colour')
    })

    it('when a form shows a column that is not there', () => {
      const build = fresh()
      change(build, 'sys_ui_element', (values) => !values.element?.startsWith('.')).element = 'colour'
      expect(referenceFaults(build).join()).toContain('has no column colour')
    })

    it('when a menu entry filters by a column that is not there', () => {
      const build = fresh()
      change(build, 'sys_app_module', (values) => values.filter !== '').filter = 'state=fired^ORcolour=red'
      expect(referenceFaults(build).join()).toContain('has no column colour')
    })

    it('when the settings form names a section that is not there', () => {
      const build = fresh()
      const query = change(build, 'sys_app_module', (values) => /sysparm_category/.test(values.query ?? ''))
      query.query = query.query?.replace('Operation', 'Operations') ?? ''
      expect(referenceFaults(build).join('\n')).toMatch(
        /"x_secx_azmon Operations", which is not there[^]*does not show/,
      )
    })

    it('when a setting stands on no section', () => {
      const build = fresh()
      build.records.splice(
        build.records.findIndex(({ table }) => table === 'sys_properties_category_m2m'),
        1,
      )
      expect(referenceFaults(build).join()).toContain('stands on 0 sections')
    })

    it('when a script calls a function that no module exports', () => {
      const build = fresh()
      const operation = change(build, 'sys_ws_operation', () => true)
      operation.operation_script = operation.operation_script?.replace(/\{ \w+ \}/, '{ nothing }') ?? ''
      expect(referenceFaults(build).join()).toContain('exports no function nothing')
    })

    it('when a module imports one that is not built', () => {
      const build = fresh()
      build.modules.set(
        'x_secx_azmon/a/1/src/server/a.ts',
        "import { b } from './b.ts'\nimport c from 'lodash'",
      )
      expect(referenceFaults(build)).toHaveLength(2)
    })

    it('when an object was turned into text', () => {
      const build = fresh()
      build.files.push({ path: 'update/a.xml', text: '<roles>[object Object]</roles>' })
      expect(referenceFaults(build)).toHaveLength(1)
    })

    it('when a second route becomes public', () => {
      const build = fresh()
      change(
        build,
        'sys_ws_operation',
        (values) => values.relative_path === '/health',
      ).requires_authentication = 'false'
      expect(accessFaults(build)).toHaveLength(1)
    })

    it.each(['requires_authentication', 'requires_acl_authorization', 'requires_snc_internal_role'])(
      'when the public route has %s on',
      (flag) => {
        const build = fresh()
        change(build, 'sys_ws_operation', (values) => values.relative_path === '/alerts')[flag] = 'true'
        expect(accessFaults(build)).toHaveLength(1)
      },
    )

    it('when an operation on a table has no ACL', () => {
      const build = fresh()
      const acl = (record: BuiltRecord) =>
        record.values.name === 'x_secx_azmon_refusal' && record.values.operation === 'delete'
      build.records = build.records.filter((record) => record.table !== 'sys_security_acl' || !acl(record))
      expect(accessFaults(build)).toEqual(['x_secx_azmon_refusal: no ACL for delete'])
    })

    it('when a CI class is shipped that the app may not read', () => {
      const build = fresh()
      change(build, 'x_secx_azmon_ci_class', () => true).ci_class = 'cmdb_ci_spacecraft'
      expect(accessFaults(build).join()).toContain('no privilege to read cmdb_ci_spacecraft')
    })
  })
})
