import type { TableDefinition } from '../../packages/local-instance/src/dictionary/model.ts'
import type { Row } from '../../packages/local-instance/src/records/records.ts'
import { machine, metricAlert } from '../support/alerts.ts'
import { ALERTS } from '../support/app_instance.ts'
import { type Storyteller, tellStories } from '../support/storyteller.ts'
import { builtUpdateSet } from '../support/update_set.ts'
import { updateSetWay } from '../support/update_set_way.ts'

/**
 * The package and the update set end alike (docs/facts/packaging.md#two-ways): the same definitions, and the
 * same rows after the same alerts.
 */

const SCOPE = 'x_secx_azmon'

let byPackage: Storyteller
let bySet: Storyteller
const both = () => [byPackage, bySet]

beforeAll(async () => {
  byPackage = await tellStories()
  bySet = await tellStories({
    install: async (node) => {
      const way = await updateSetWay(node)
      await way.upload(builtUpdateSet())
      await way.press('Preview Update Set')
      await way.press('Commit Update Set')
    },
  })
})

function tables({ app }: Storyteller): TableDefinition[] {
  return app.node.store.dictionary
    .tables()
    .filter(({ scope }) => scope === SCOPE)
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** In an order of their own: a package states columns as the sources do, an update set each by itself. */
function sorted<One>(list: readonly One[]): One[] {
  return [...list].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
}

describe('after either way', () => {
  test('tables, columns, indexes and numbers are the same', () => {
    // Choices are rows of their own, and a name of an index is only that.
    const definitions = (story: Storyteller) =>
      tables(story).map(({ columns, indexes, ...table }) => ({
        ...table,
        columns: sorted(columns.map((column) => ({ ...column, choices: [] }))),
        indexes: sorted(indexes.map(({ unique, columns }) => ({ unique, columns }))),
      }))
    expect(definitions(bySet)).toEqual(definitions(byPackage))
    expect(definitions(bySet).length).toBeGreaterThan(6)
  })

  test('lists of choices are the same', () => {
    const choices = (story: Storyteller) =>
      tables(story).flatMap(({ name, columns }) =>
        sorted(
          columns.map((column) => [name, column.name, ...story.app.node.store.choices.of(name, column.name)]),
        ),
      )
    expect(choices(bySet)).toEqual(choices(byPackage))
    expect(choices(bySet).flat(2).length).toBeGreaterThan(100)
  })

  test('every record of the application is the same', () => {
    for (const table of filesOf(byPackage))
      expect([table, ...files(bySet, table)]).toEqual([table, ...files(byPackage, table)])
  })

  test('only the update set has records of what a package states in its dictionary: more labels, indexes, sets of choices', () => {
    const more = filesOf(bySet).filter((table) => !filesOf(byPackage).includes(table))
    expect(more.sort()).toEqual(['sys_choice_set', 'sys_index'])
    expect(files(bySet, 'sys_documentation')).toEqual(
      expect.arrayContaining(files(byPackage, 'sys_documentation')),
    )
  })

  test('the class map is the same, once the job has filled it', () => {
    bySet.run('continue CI searches')
    const classes = ({ app }: Storyteller) =>
      app
        .rows('x_secx_azmon_ci_class')
        .map((row) => [row['arm_type'], row['ci_class'], row['id_field'], row['active']].join(' '))
        .sort()
    expect(classes(bySet)).toEqual(classes(byPackage))
    expect(classes(bySet).length).toBeGreaterThan(40)
  })

  test('the same alerts give the same answers and the same rows', async () => {
    bySet.run('continue CI searches')
    const answers = await Promise.all(both().map(tell))
    expect(answers[1]).toEqual(answers[0])
    expect(answers[0]).toMatchObject(['opened', 'duplicate', 'opened', 'resolved', 401, 400, 'updated'])
    const [first, second] = both().map(everything)
    expect(second).toEqual(first)
    expect(first!['x_secx_azmon_alert']?.join()).toContain('"ci_rung":"class"')
    expect(first!['incident']).toHaveLength(2)
  })
})

/** Records that a package states in `dictionary` and the local instance makes no rows of. */
const BOOTSTRAPPED = ['sys_documentation']

/** What says when, by whom and how a record came, and what is derived from its name. */
const HOUSEKEEPING = /^sys_(created|updated|mod_count|package|name|update_name|policy)/

/** Tables with records of the application. */
function filesOf({ app }: Storyteller): string[] {
  const { store } = app.node
  const [installed] = app.rows('sys_scope', { scope: SCOPE })
  return store.dictionary
    .tables()
    .map(({ name }) => name)
    .filter((name) => store.dictionary.column(name, 'sys_scope') && name !== 'sys_metadata')
    .filter((name) => app.rows(name, { sys_scope: installed?.['sys_id'] ?? '' }).length > 0)
    .filter((name) => !BOOTSTRAPPED.includes(name))
}

function files({ app }: Storyteller, table: string): string[] {
  const [installed] = app.rows('sys_scope', { scope: SCOPE })
  return app
    .rows(table, { sys_scope: installed?.['sys_id'] ?? '' })
    .map((row) => JSON.stringify(Object.entries(row).filter(([name]) => !HOUSEKEEPING.test(name))))
    .sort()
}

/** Fires, repeats, fires another, resolves, refuses, rejects, fires again; what was said each time. */
async function tell(story: Storyteller): Promise<(string | number)[]> {
  const said: (string | number)[] = []
  const target = machine('shop-web-01')
  said.push((await story.deliver({ id: 'a', target })).outcome)
  said.push((await story.deliver({ id: 'a', target })).outcome)
  said.push((await story.deliver({ id: 'b', target: machine('nobody') })).outcome)
  story.pass(3)
  said.push((await story.deliver({ id: 'a', target, resolvedAt: 60 })).outcome)
  said.push(
    (
      await story.app.request('POST', ALERTS, {
        body: metricAlert(),
        headers: { authorization: 'Bearer x.y.z' },
      })
    ).status,
  )
  said.push((await story.app.deliver({ schemaId: 'other' })).status)
  said.push((await story.deliver({ id: 'b', target: machine('nobody'), firedAt: 120 })).outcome)
  story.run('process due alerts')
  return said
}

/** All rows of the application's tables and of incidents, without what no two instances have in common. */
function everything({ app }: Storyteller): Record<string, string[]> {
  const { store } = app.node
  const own = store.dictionary.tables().filter(({ scope }) => scope === SCOPE)
  // Signing keys are each instance's own, and who wrote the class map is another matter.
  const names = own.map(({ name }) => name).filter((name) => !/_(key_set|ci_class)$/.test(name))
  return Object.fromEntries(
    [...names, 'incident', 'sys_journal_field'].map((name) => [name, app.rows(name).map(anonymous).sort()]),
  )
}

function anonymous(row: Row): string {
  const values = Object.entries(row).filter(([name]) => name !== 'sys_id' && name !== 'milliseconds')
  return JSON.stringify(Object.fromEntries(values.sort(([a], [b]) => (a < b ? -1 : 1))))
    .replace(/\b[0-9a-f]{32}\b/g, '<sys_id>')
    .replace(/(?<![\w-])[\w-]{43}(?![\w-])/g, '<key>')
    .replace(/\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d/g, '<time>')
}
