import { fill } from '../../tools/bench/fill.ts'
import { metricAlert } from '../support/alerts.ts'
import { type InstalledApp, installedApp } from '../support/app_instance.ts'
import { type CiStatement, watchCiStatements } from '../support/ci_statements.ts'

/** A machine in a group and a subscription that nobody knows. Servers of its name, without an id, are in other groups. */
const UNKNOWN =
  '/subscriptions/dddddddd-0000-4000-8000-000000000000/resourcegroups/rg-new/providers/microsoft.compute/virtualmachines/source-only-0'

let app: InstalledApp
let asked: CiStatement[]

beforeAll(async () => {
  app = await installedApp()
  fill(app.node.store, { cis: 1000, alerts: 0 })
  const statements = watchCiStatements(app.node.store)
  await app.deliver(metricAlert({ target: UNKNOWN }))
  asked = statements.taken()
})

/** How the database gets at each table that the statement reads. */
const accesses = ({ sql, params }: CiStatement) =>
  app.node.store.statements.driver
    .all(`EXPLAIN QUERY PLAN ${sql}`, params)
    .map(({ detail }) => String(detail))
    .filter((step) => /^(SEARCH|SCAN) /.test(step))

test('the CMDB asked has CIs of every class that CI classes name', () => {
  const named = new Set(app.rows('x_secx_azmon_ci_class').map((row) => row['ci_class'] ?? ''))
  const bulk = app.rows('cmdb_ci').filter((row) => row['sys_id']?.startsWith('b1000000'))
  const there = new Set(bulk.map((row) => row['sys_class_name'] ?? ''))
  expect([...named].filter((name) => !there.has(name))).toEqual([])
})

test('an unmatched machine goes up the ladder as shipped: ids, sources, names, and where those lie', () => {
  expect(app.rows('x_secx_azmon_alert').map((row) => row['cmdb_ci'])).toEqual([''])
  const questions = asked.map(({ sql }) => /FROM "(\w+)".*"(\w+)" (?:IN \(|= )/.exec(sql)?.slice(1).join('.'))
  expect(questions).toEqual(
    expect.arrayContaining([
      'x_secx_azmon_ci_class.arm_type',
      'cmdb.object_id',
      'sys_object_source.id',
      'cmdb.name',
      'cmdb_rel_ci.child',
    ]),
  )
})

test('as shipped, every question about the CI goes through an index', () => {
  for (const statement of asked) {
    expect(accesses(statement)).not.toEqual([])
    for (const access of accesses(statement)) expect(access).toMatch(/^SEARCH \w+ USING (COVERING )?INDEX /)
  }
})
