import { type Build, recordsOf } from './records.ts'

const PUBLIC_ROUTE = '/alerts'
const OPERATIONS = ['read', 'create', 'write', 'delete']

/** Doors that must not open by accident. Returns one line per fault. */
export function accessFaults(build: Build): string[] {
  return [...routeFaults(build), ...aclFaults(build), ...privilegeFaults(build)]
}

/** One route is public, with all that this takes; every other one asks for a login and an ACL of the app's own. */
function routeFaults(build: Build): string[] {
  const faults: string[] = []
  for (const { values, file } of recordsOf(build, 'sys_ws_operation')) {
    const flags = [
      values.requires_authentication,
      values.requires_acl_authorization,
      values.requires_snc_internal_role,
    ]
    const open = flags.every((flag) => flag === 'false') && !values.enforce_acl
    const closed = flags[0] === 'true' && flags[1] === 'true' && Boolean(values.enforce_acl)
    const path = values.relative_path ?? ''
    if (path === PUBLIC_ROUTE && !open)
      faults.push(`${file}: ${path} is to be public, with all four flags off`)
    if (path !== PUBLIC_ROUTE && !closed) faults.push(`${file}: ${path} is to ask for a login and an ACL`)
  }
  return faults
}

/** Every operation on every table has an ACL, and every ACL names a role or lets nobody through. */
function aclFaults(build: Build): string[] {
  const faults: string[] = []
  const acls = recordsOf(build, 'sys_security_acl')
  const withRole = new Set(
    recordsOf(build, 'sys_security_acl_role').map((record) => record.values.sys_security_acl),
  )
  for (const table of build.tables.keys()) {
    for (const operation of OPERATIONS) {
      const found = acls.some(({ values }) => values.name === table && values.operation === operation)
      if (!found) faults.push(`${table}: no ACL for ${operation}`)
    }
  }
  for (const { values, file } of acls) {
    const nobody = values.script === 'answer = false' && values.admin_overrides === 'false'
    if (!withRole.has(values.sys_id) && !nobody)
      faults.push(`${file}: the ACL on ${values.name} asks for no role`)
  }
  return faults
}

/** Classes that the shipped CI classes name can be read once the app is installed. */
function privilegeFaults(build: Build): string[] {
  const readable = new Set(
    recordsOf(build, 'sys_scope_privilege')
      .filter(({ values }) => values.operation === 'read' && values.status === 'allowed')
      .map(({ values }) => values.target_name),
  )
  return recordsOf(build, 'x_secx_azmon_ci_class')
    .filter(({ values }) => !readable.has(values.ci_class))
    .map(({ values, file }) => `${file}: no privilege to read ${values.ci_class}`)
}
