import {
  Acl,
  BooleanColumn,
  BusinessRule,
  CrossScopePrivilege,
  DateTimeColumn,
  IntegerColumn,
  RestApi,
  StringColumn,
  Table,
} from '@servicenow/sdk/core'
import { echo } from '../server/echo.ts'
import { run } from '../server/run.ts'
import { refuse } from '../server/rule.ts'

/** What the checks write to. Every row is deleted again by the check that made it. */
export const x_secx_conf_record = Table({
  name: 'x_secx_conf_record',
  label: [{ label: 'Conformance record', plural: 'Conformance records', language: 'en' }],
  display: 'name',
  accessibleFrom: 'package_private',
  allowWebServiceAccess: true,
  schema: {
    name: StringColumn({ label: 'Name', maxLength: 40 }),
    record_key: StringColumn({ label: 'Key', maxLength: 64 }),
    count: IntegerColumn({ label: 'Count' }),
    flag: BooleanColumn({ label: 'Flag' }),
    happened_at: DateTimeColumn({ label: 'Happened' }),
  },
  index: [{ name: 'record_key', unique: true, element: 'record_key' }],
})

BusinessRule({
  $id: Now.ID['rule-refuse'],
  name: 'Refuse what is called refused',
  table: 'x_secx_conf_record',
  when: 'before',
  action: ['insert', 'update'],
  order: 100,
  active: true,
  script: refuse,
})

CrossScopePrivilege({
  $id: Now.ID['privilege-incident-read'],
  status: 'allowed',
  operation: 'read',
  targetType: 'sys_db_object',
  targetName: 'incident',
  targetScope: 'global',
})

const mayRun = Acl({
  $id: Now.ID['acl-run'],
  type: 'rest_endpoint',
  name: 'x_secx_conf_run',
  operation: 'execute',
  roles: ['admin'],
  description: 'May run the conformance checks.',
})

/** The public route answers with what a stranger sent, and does nothing else. */
RestApi({
  $id: Now.ID['api'],
  name: 'Conformance',
  serviceId: 'conformance',
  consumes: 'application/json',
  produces: 'application/json',
  enforceAcl: [],
  versions: [{ $id: Now.ID['api-v1'], version: 1, isDefault: true, active: true }],
  routes: [
    {
      $id: Now.ID['route-run'],
      name: 'Run the checks',
      version: 1,
      method: 'GET',
      path: '/run',
      authentication: true,
      authorization: true,
      internalRole: false,
      enforceAcl: [mayRun],
      script: run,
    },
    {
      $id: Now.ID['route-echo'],
      name: 'Echo',
      version: 1,
      method: 'POST',
      path: '/echo',
      authentication: false,
      authorization: false,
      internalRole: false,
      enforceAcl: [],
      script: echo,
    },
  ],
})
