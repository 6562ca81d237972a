import type { Check } from '../visit.ts'
import { access } from './access.ts'
import { atf } from './atf.ts'
import { binding } from './binding.ts'
import { crossScope } from './cross_scope.ts'
import { bothTimes, delivery } from './delivery.ts'
import { files, properties } from './files.ts'
import { installed } from './installed.ts'
import { jobs } from './jobs.ts'
import { log } from './log.ts'
import { nodeCache } from './node_cache.ts'
import { authenticatedRoute, classMap, preview, setUp } from './own_routes.ts'
import { bodies, publicRoute } from './public_route.ts'
import { refusals } from './refusals.ts'
import { session } from './session.ts'
import { speed } from './speed.ts'
import { choices, indexes, labels } from './table_details.ts'
import { tables } from './tables.ts'
import { testAlert } from './test_alert.ts'

/** In the order in which they run: what writes comes late, and the log is read when everything has been tried. */
export const CHECKS: readonly Check[] = [
  installed,
  publicRoute,
  bodies,
  refusals,
  authenticatedRoute,
  tables,
  files,
  properties,
  access,
  indexes,
  choices,
  labels,
  jobs,
  setUp,
  preview,
  classMap,
  session,
  testAlert,
  speed,
  delivery,
  binding,
  bothTimes,
  nodeCache,
  atf,
  crossScope,
  log,
]
