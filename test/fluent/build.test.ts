import { checked } from '../../tools/check/all.ts'
import { recordsOf } from '../../tools/check/records.ts'
import { SHIPPED_CLASSES } from '../../src/server/cmdb/ci_classes.ts'
import { DEFAULTS } from '../../src/server/settings/catalog.ts'
import { buildToBreak as fresh } from '../support/broken_build.ts'

describe('the build', () => {
  it('has no fault, whatever group of rules looks', async () => {
    const groups = await checked(fresh())
    expect(groups.flatMap(({ faults }) => faults)).toEqual([])
    expect(groups.filter(({ looked }) => looked === 0)).toEqual([])
  })

  it('ships each setting with the default of the catalog', () => {
    const values = recordsOf(fresh(), 'sys_properties').map(({ values }) => [values.name, values.value])
    expect(new Map(values as [string, string][])).toEqual(
      new Map(Object.entries(DEFAULTS).map(([name, value]) => [`x_secx_azmon.${name}`, value])),
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

  it('hands the event’s record to the script action', () => {
    const scripts = recordsOf(fresh(), 'sysevent_script_action').map(({ values }) => values.script)
    expect(scripts.map((script) => /\b(\w+)\(current\);$/.exec(script ?? '')?.[1]).sort()).toEqual([
      'processQueued',
      'searchAccepted',
      'searchQueued',
    ])
  })

  it('tells the health report which classes it was shipped with', () => {
    const classes = recordsOf(fresh(), 'x_secx_azmon_ci_class').map(({ values }) => values.ci_class ?? '')
    expect([...new Set(classes)].sort()).toEqual(SHIPPED_CLASSES)
  })

  it('leaves CI classes alone on an upgrade', () => {
    const places = recordsOf(fresh(), 'x_secx_azmon_ci_class').map(({ file }) => file.split('/')[0])
    expect(new Set(places)).toEqual(new Set(['unload']))
  })
})
