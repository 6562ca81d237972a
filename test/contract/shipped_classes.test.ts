import { SHIPPED_ROWS } from '../../src/server/cmdb/ci_classes.ts'
import { SUBSCRIPTION } from '../support/alerts.ts'
import type { InstalledApp } from '../support/app_instance.ts'
import { ci, type Cmdb } from '../support/cmdbs/cmdb.ts'
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

let app: InstalledApp
beforeAll(async () => {
  app = await instanceWith(oneOfEach, { 'x_secx_azmon.cmdb.rungs': 'class' })
})

test.each(SHIPPED_ROWS)('an alert about a %s finds its CI in %s', async (armType) => {
  expect(await bound(app, oneOfEach, 'metric_static', { id: armType, about: idOf(armType) })).toBe(armType)
})
