import { baseDictionary } from '../../packages/local-instance/src/dictionary/base/index.ts'
import { SHIPPED_CLASSES, SHIPPED_ROWS } from '../../src/server/cmdb/ci_classes.ts'
import { SUBSCRIPTION } from '../support/alerts.ts'
import type { InstalledApp } from '../support/app_instance.ts'
import { ci, type Cmdb } from '../support/cmdbs/cmdb.ts'
import type { DictionaryChanges } from '../support/dictionary_with.ts'
import { bound, instanceWith } from './bound_ci.ts'

/** Each row of CI classes is followed to a CI of its class, which takes the privilege to read that class. */
const subscription = `/subscriptions/${SUBSCRIPTION}`

/** The id of a resource of this type: `microsoft.sql/servers/databases` → `…/microsoft.sql/servers/a/databases/a`. */
function idOf(armType: string): string {
  if (armType === 'microsoft.resources/subscriptions') return subscription
  if (armType === 'microsoft.resources/subscriptions/resourcegroups')
    return `${subscription}/resourcegroups/classes`
  const [provider = '', ...types] = (armType === '*' ? 'microsoft.unheard/of' : armType).split('/')
  return `${subscription}/resourcegroups/classes/providers/${provider}/${types.map((type) => `${type}/a`).join('/')}`
}

const oneOfEach: Cmdb = {
  source: 'one of each',
  cis: SHIPPED_ROWS.map(([armType, className, idField]) => {
    const id = idField === 'account_id' ? SUBSCRIPTION : idOf(armType)
    return ci(armType, className, `a ${armType}`, { [idField]: id })
  }),
}

/** The shipped classes that extend the class of all cloud resources on an instance of today. */
const cloudClasses = baseDictionary()
  .descendants('cmdb_ci_vm_object')
  .filter((table) => table !== 'cmdb_ci_vm_object' && SHIPPED_CLASSES.includes(table))

describe.each([
  ['as they ship', {}],
  // Each class is then asked by itself, which takes a privilege of its own.
  [
    'where none of them is a cloud resource',
    { moved: { tables: cloudClasses, to: 'cmdb_ci', keeping: ['object_id'] } },
  ],
] satisfies [string, DictionaryChanges][])('with the classes %s', (_where, changes) => {
  let app: InstalledApp
  beforeAll(async () => {
    app = await instanceWith(oneOfEach, { 'x_secx_azmon.cmdb.rungs': 'class' }, changes)
  })

  test.each(SHIPPED_ROWS)('an alert about a %s finds its CI in %s', async (armType) => {
    expect(await bound(app, oneOfEach, 'metric_static', { id: armType, about: idOf(armType) })).toBe(armType)
  })
})
