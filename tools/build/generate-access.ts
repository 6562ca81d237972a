import { styled } from './generated_files.ts'

interface TableAccess {
  /** What the rows are called in the descriptions. */
  rows: string
  /** Who may read them; viewers, if it does not say. */
  reader?: 'responder'
  /** Who may create and change rows: the app alone, or admins as well. */
  writer: 'app' | 'admin'
  /** Why, where the usual sentence does not say it. */
  why?: string
  /** Columns that only admins may read, and why. */
  adminColumns?: Readonly<Record<string, string>>
}

const SECRET_OF_THE_CHECK = 'Shows what the check of a token looks at, which only admins need to know.'

/** Who may do what with the rows of the app's tables. Viewers read them all, responders alerts; admins may delete them. */
const TABLES: Readonly<Record<string, TableAccess>> = {
  alert: { rows: 'alerts', reader: 'responder', writer: 'app' },
  caller: {
    rows: 'callers',
    writer: 'admin',
    why: 'Admins decide who may call: they enter the same into the settings.',
  },
  ci_class: {
    rows: 'CI classes',
    writer: 'admin',
    why: 'Admins may change CI classes, because each CMDB has its own classes for CIs.',
  },
  ci_link: { rows: 'CI links', writer: 'admin', why: 'Admins decide which CI stands for a resource.' },
  ci_run: { rows: 'CI search runs', writer: 'app' },
  cleanup: { rows: 'retention runs', writer: 'app' },
  delivery: {
    rows: 'deliveries',
    writer: 'app',
    adminColumns: { payload: 'What Azure sent can hold customer data.', verdict: SECRET_OF_THE_CHECK },
  },
  key_set: {
    rows: 'signing keys',
    writer: 'app',
    why: 'The app fetches the keys from Microsoft Entra. A key that somebody enters here would let its owner in.',
  },
  notice: { rows: 'notices', writer: 'app' },
  refusal: {
    rows: 'refused calls',
    writer: 'app',
    adminColumns: { example: SECRET_OF_THE_CHECK, proof: SECRET_OF_THE_CHECK },
  },
  rule: { rows: 'mapping rules', writer: 'admin', why: 'Admins decide what happens to an alert.' },
}

const NO_FILTER = 'Users who may not read this column must not learn its content by filtering either.'
const APP_ONLY = 'Only the app writes them, so that they are a reliable record.'

/** Access rules of the routes, by the name under which `api.now.ts` imports them. */
const ROUTES = [
  {
    export: 'mayDeliver',
    id: 'deliver',
    name: 'x_secx_azmon_deliver',
    role: 'integration',
    description: 'May deliver alerts on the authenticated route of Secure Export for Azure Monitor.',
  },
  {
    export: 'mayReadHealth',
    id: 'health',
    name: 'x_secx_azmon_health',
    role: 'viewer',
    description: 'May read the health and the overview of Secure Export for Azure Monitor.',
  },
  {
    export: 'mayPreview',
    id: 'preview',
    name: 'x_secx_azmon_preview',
    role: 'admin',
    description: 'May preview alerts in Secure Export for Azure Monitor.',
  },
  {
    export: 'maySetUp',
    id: 'setup',
    name: 'x_secx_azmon_setup_api',
    role: 'admin',
    description: 'May check the set-up of Secure Export for Azure Monitor and send test alerts.',
  },
]

/** The access rules: Fluent has no loops (docs/facts/packaging.md#no-loops). */
export async function accessRules(): Promise<Record<string, string>> {
  const fluent = [
    '// Written by tools/build/generate-access.ts: change it there.',
    "import { Acl } from '@servicenow/sdk/core'\nimport { admin, integration, responder, viewer } from '../roles.now'",
    ...Object.entries(TABLES).flatMap(([table, access]) => tableRules(table, access)),
    ...ROUTES.map(routeRule),
  ]
  return { 'src/fluent/generated/access.now.ts': await styled(fluent.join('\n\n')) }
}

function tableRules(
  table: string,
  { rows, reader, writer, why = APP_ONLY, adminColumns = {} }: TableAccess,
): string[] {
  const by = writer === 'admin' ? 'roles: [admin]' : "adminOverrides: false, script: 'answer = false'"
  return [
    reader === undefined
      ? rule(table, '', 'read', 'roles: [viewer]', `Viewers read ${rows}.`)
      : rule(
          table,
          '',
          'read',
          'roles: [responder]',
          `Responders read ${rows}, and viewers, who contain them.`,
        ),
    rule(table, '', 'create', by, why),
    rule(table, '', 'write', by, why),
    rule(table, '', 'delete', 'roles: [admin]', `Admins may delete ${rows}.`),
    ...Object.entries(adminColumns).flatMap(([column, reason]) => [
      rule(table, column, 'read', 'roles: [admin]', reason),
      rule(table, column, 'query_match', 'roles: [admin]', NO_FILTER),
      rule(table, column, 'query_range', 'roles: [admin]', NO_FILTER),
    ]),
  ]
}

function rule(table: string, column: string, operation: string, who: string, description: string): string {
  const id = ['acl', table, column, operation]
    .filter((part) => part !== '')
    .join('-')
    .replace(/_/g, '-')
  const field = column === '' ? '' : `field: '${column}',`
  return `Acl({
    $id: Now.ID['${id}'],
    type: 'record',
    table: 'x_secx_azmon_${table}',
    ${field}
    operation: '${operation}',
    ${who},
    description: ${JSON.stringify(description)},
  })`
}

function routeRule(route: (typeof ROUTES)[number]): string {
  return `export const ${route.export} = Acl({
    $id: Now.ID['acl-rest-${route.id}'],
    type: 'rest_endpoint',
    name: '${route.name}',
    operation: 'execute',
    roles: [${route.role}],
    description: ${JSON.stringify(route.description)},
  })`
}
