import type { Row } from '../../packages/local-instance/src/records/records.ts'
import { PLATFORM } from '../../packages/local-instance/src/records/actors.ts'
import { SHIPPED_ROWS } from '../../src/server/cmdb/ci_classes.ts'
import { machine } from '../support/alerts.ts'
import { dictionaryWith } from '../support/dictionary_with.ts'
import { type Storyteller, tellStories } from '../support/storyteller.ts'

/** An update set brings no rows of CI classes: the app fills in its own while there are none. */
let story: Storyteller
beforeEach(async () => {
  story = await tellStories()
})

const CLASS = 'x_secx_azmon_ci_class'

const classes = () => story.app.rows(CLASS)
const contents = () =>
  classes()
    .map((row) => [row['arm_type'], row['ci_class'], row['id_field'], row['active']].join(' '))
    .sort()
const SHIPPED = SHIPPED_ROWS.map((row) => [...row, '1'].join(' ')).sort()

const remove = (row: Row) => void story.app.node.store.remove(PLATFORM, CLASS, row['sys_id'] ?? '')
const empty = () => classes().forEach(remove)
const fill = () => story.run('continue CI searches')

describe('an empty table', () => {
  beforeEach(empty)

  test('is filled with the rows that an installation brings', () => {
    fill()
    expect(contents()).toEqual(SHIPPED)
    expect(story.app.log.join('\n')).toContain(`${SHIPPED.length} rows that the app brings were filled in`)
  })

  test('leads alerts to the same CI afterwards as an installation does', async () => {
    story.set({ 'cmdb.rungs': 'class' })
    fill()
    const { alert } = await story.deliver({ target: machine('shop-web-01') })
    expect(story.app.rows('x_secx_azmon_alert', { number: alert ?? '' })[0]).toMatchObject({
      ci_rung: 'class',
    })
  })

  test('is filled once: rows that are deleted later stay away', () => {
    fill()
    remove(classes()[0] ?? {})
    fill()
    expect(classes()).toHaveLength(SHIPPED.length - 1)
  })

  test('is filled by two nodes at once without a row twice', () => {
    const { store } = story.app.node
    const insert = store.insert.bind(store)
    store.insert = (...args) => {
      if (args[1] === CLASS) {
        store.insert = insert
        // The other node has looked before, and saw no row either.
        for (const [arm_type, ci_class, id_field] of SHIPPED_ROWS.slice(0, 3))
          insert(PLATFORM, CLASS, { arm_type, ci_class, id_field, active: 'true' })
      }
      return insert(...args)
    }
    fill()
    expect(contents()).toEqual(SHIPPED)
  })
})

test('a table that holds rows is left as the admin has it', () => {
  for (const row of classes().slice(1)) remove(row)
  const [left] = classes()
  story.app.node.store.update(PLATFORM, CLASS, left?.['sys_id'] ?? '', { active: 'false', id_field: 'u_id' })
  const before = classes()
  fill()
  expect(classes()).toEqual(before)
})

test('an installation brings the rows itself', () => {
  expect(contents()).toEqual(SHIPPED)
})

test('an instance that lacks the class of a plugin gets its row all the same', async () => {
  const dictionary = dictionaryWith({ without: ['cmdb_ci_cloud_direct_connect'] })
  story = await tellStories({ demo: false, dictionary })
  empty()
  fill()
  expect(contents()).toEqual(SHIPPED)
})
