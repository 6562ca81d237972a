import { QUERY_OPERATIONS } from '../../packages/local-instance/src/records/base_data.ts'
import { type Build, recordsOf } from './records.ts'
import { Rules } from './rules.ts'

const PUBLIC_ROUTE = '/alerts'
const OPERATIONS = ['read', 'create', 'write', 'delete']
const SCRIPT_TYPES = /^(script|script_plain|script_server|script_client|condition_string)$/
const ADMIN = 'x_secx_azmon.admin'

/** Doors that must not open by accident: routes, tables, pages, menu, buttons, scripts, classes of CIs. */
export function access(build: Build): Rules {
  const rules = new Rules('doors: routes, access rules, menu, buttons, script columns, readable CI classes')
  routes(build, rules)
  accessRules(build, rules)
  scriptColumns(build, rules)
  menu(build, rules)
  buttons(build, rules)
  scriptIncludes(build, rules)
  readableClasses(build, rules)
  return rules
}

/** One route is public, with all that this takes; every other one asks for a login and an ACL of the app's own. */
function routes(build: Build, rules: Rules): void {
  const seen = new Set<string>()
  for (const { values, file } of recordsOf(build, 'sys_ws_operation')) {
    const flags = [
      values.requires_authentication,
      values.requires_acl_authorization,
      values.requires_snc_internal_role,
    ]
    const open = flags.every((flag) => flag === 'false') && !values.enforce_acl
    const closed = flags[0] === 'true' && flags[1] === 'true' && Boolean(values.enforce_acl)
    const path = values.relative_path ?? ''
    if (path === PUBLIC_ROUTE) rules.expect(open, file, `${path} is to be public, with all four flags off`)
    else rules.expect(closed, file, `${path} is to ask for a login and an ACL`)
    const address = `${values.http_method} ${path}`
    rules.expect(!seen.has(address), file, `${address} is there twice: one of the two is never called`)
    seen.add(address)
  }
}

/** Every operation on every table has an ACL, and every ACL names a role or lets nobody through. */
function accessRules(build: Build, rules: Rules): void {
  const acls = recordsOf(build, 'sys_security_acl')
  for (const table of build.tables.keys()) {
    for (const operation of OPERATIONS) {
      const found = acls.some(({ values }) => values.name === table && values.operation === operation)
      rules.expect(found, table, `no ACL for ${operation}`)
    }
  }
  for (const { values, file } of acls) {
    const nobody = values.script === 'answer = false' && values.admin_overrides === 'false'
    const isGuarded = rolesOf(build, values.sys_id).length > 0 || nobody
    rules.expect(isGuarded, file, `the ACL on ${values.name} asks for no role`)
  }
  queryRules(build, rules)
}

/**
 * A column that fewer may read than its table needs ACLs for queries too, with the very same roles: who may filter by it
 * learns it letter by letter, and a query ACL takes the place of the read ACL that a query would fall back to.
 */
function queryRules(build: Build, rules: Rules): void {
  const acls = recordsOf(build, 'sys_security_acl')
  for (const { values: read } of acls.filter(
    ({ values }) => isOnColumn(values) && values.operation === 'read',
  )) {
    for (const [operation, sysId] of Object.entries(QUERY_OPERATIONS)) {
      const own = acls.filter(({ values }) => values.name === read.name && values.operation === sysId)
      const roles = (acl: string | undefined) => rolesOf(build, acl).sort().join()
      const isSame = own.length > 0 && own.every(({ values }) => roles(values.sys_id) === roles(read.sys_id))
      rules.expect(isSame, read.name ?? '', `give it an ACL for ${operation} with the roles of its read ACL`)
    }
  }
  for (const { values } of acls.filter(({ values }) => isQuery(values.operation))) {
    const isRead = acls.some(({ values: other }) => other.name === values.name && other.operation === 'read')
    rules.expect(
      isRead,
      values.name ?? '',
      'an ACL for queries stands where no read ACL does: it may open the column',
    )
  }
}

function isOnColumn({ name = '', type }: Record<string, string>): boolean {
  return type === 'record' && name.includes('.')
}

function isQuery(operation: string | undefined): boolean {
  return Object.values(QUERY_OPERATIONS).some((sysId) => sysId === operation)
}

/** Roles by name that an ACL asks for. */
function rolesOf(build: Build, acl: string | undefined): string[] {
  return recordsOf(build, 'sys_security_acl_role')
    .filter(({ values }) => values.sys_security_acl === acl)
    .map(({ values }) => roleName(build, values.sys_user_role))
}

function roleName(build: Build, sysId: string | undefined): string {
  return recordsOf(build, 'sys_user_role').find(({ values }) => values.sys_id === sysId)?.values.name ?? ''
}

/** Columns of own tables that hold scripts are for admins alone to fill. */
function scriptColumns(build: Build, rules: Rules): void {
  const acls = recordsOf(build, 'sys_security_acl')
  for (const table of build.tables.values()) {
    for (const { name, type } of table.columns.filter((column) => SCRIPT_TYPES.test(column.type))) {
      for (const operation of ['create', 'write']) {
        const acl = acls.find(
          ({ values }) => values.name === `${table.name}.${name}` && values.operation === operation,
        )
        const isGuarded =
          acl !== undefined && rolesOf(build, acl.values.sys_id).every((role) => role === ADMIN)
        const fault = `${name} holds a ${type}: give it an ACL for ${operation} with the role ${ADMIN} alone`
        rules.expect(isGuarded, table.name, fault)
      }
    }
  }
}

function menu(build: Build, rules: Rules): void {
  for (const table of ['sys_app_application', 'sys_app_module'])
    for (const { file, values } of recordsOf(build, table))
      rules.expect(Boolean(values.roles), file, `the menu entry "${values.title}" asks for no role`)
}

function buttons(build: Build, rules: Rules): void {
  const guarded = new Set(recordsOf(build, 'sys_ui_action_role').map(({ values }) => values.sys_ui_action))
  for (const { file, values } of recordsOf(build, 'sys_ui_action')) {
    rules.expect(guarded.has(values.sys_id), file, `the button "${values.name}" asks for no role`)
    const isServer = values.client !== 'true'
    rules.expect(isServer, file, `the button "${values.name}" runs in the browser: run it on the server`)
  }
}

/** What browsers can call needs an ACL of its own; what other scopes can call is not ours to promise. */
function scriptIncludes(build: Build, rules: Rules): void {
  for (const { file, values } of recordsOf(build, 'sys_script_include')) {
    const isClosed = values.client_callable !== 'true' && values.access === 'package_private'
    rules.expect(isClosed, file, `${values.name} can be called from elsewhere: close it`)
  }
}

/** Classes that the shipped CI classes name can be read once the app is installed. */
function readableClasses(build: Build, rules: Rules): void {
  const readable = new Set(
    recordsOf(build, 'sys_scope_privilege')
      .filter(({ values }) => values.operation === 'read' && values.status === 'allowed')
      .map(({ values }) => values.target_name),
  )
  for (const { file, values } of recordsOf(build, 'x_secx_azmon_ci_class'))
    rules.expect(readable.has(values.ci_class), file, `no privilege to read ${values.ci_class}`)
}

/** The day that jobs start on when the app is installed; one that states none would get the minute of the build. */
const FIRST_DAY = '2026-01-01'

/** Scheduled jobs run as nobody in particular, from a fixed start on, again and again. */
export function jobs(build: Build): Rules {
  const rules = new Rules('conditions on scheduled jobs')
  for (const { file, values } of recordsOf(build, 'sysauto_script')) {
    const fault = (text: string) => `the job "${values.name}" ${text}`
    rules.expect(!values.run_as, file, fault('runs as a user: leave that empty'))
    const start = values.run_start ?? ''
    rules.expect(
      start.startsWith(FIRST_DAY),
      file,
      fault(`starts at ${start}: state a start on ${FIRST_DAY}`),
    )
    const isRepeated = values.run_type !== 'periodically' || Boolean(values.run_period)
    rules.expect(isRepeated, file, fault('has no period'))
  }
  return rules
}
