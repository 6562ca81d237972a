import type { Payload } from '../essentials.ts'
import { ACTIVITY_ADMINISTRATIVE } from './activity_administrative.ts'
import { ACTIVITY_AUTOSCALE } from './activity_autoscale.ts'
import { ACTIVITY_POLICY } from './activity_policy.ts'
import { ACTIVITY_RECOMMENDATION } from './activity_recommendation.ts'
import { ACTIVITY_SECURITY } from './activity_security.ts'
import { APP_INSIGHTS_V1 } from './app_insights_v1.ts'
import { BACKUP } from './backup.ts'
import { COST } from './cost.ts'
import { HEALTH_MODEL } from './health_model.ts'
import type { Kind } from './kind.ts'
import { LOG_SIMPLE } from './log_simple.ts'
import { LOG_V1 } from './log_v1.ts'
import { LOG_V2 } from './log_v2.ts'
import { METRIC_AVAILABILITY } from './metric_availability.ts'
import { METRIC_DYNAMIC } from './metric_dynamic.ts'
import { METRIC_QUERY } from './metric_query.ts'
import { METRIC_STATIC } from './metric_static.ts'
import { PROMETHEUS } from './prometheus.ts'
import { RESOURCE_HEALTH } from './resource_health.ts'
import { SERVICE_HEALTH } from './service_health.ts'
import { SMART_DETECTION } from './smart_detection.ts'
import { UNKNOWN } from './unknown.ts'

/** Every kind, in the order in which they are tried: of two that match, the narrower one stands first. */
export const KINDS: readonly Kind[] = [
  METRIC_AVAILABILITY,
  METRIC_QUERY,
  METRIC_DYNAMIC,
  METRIC_STATIC,
  LOG_SIMPLE,
  LOG_V2,
  APP_INSIGHTS_V1,
  LOG_V1,
  SERVICE_HEALTH,
  RESOURCE_HEALTH,
  ACTIVITY_ADMINISTRATIVE,
  ACTIVITY_POLICY,
  ACTIVITY_AUTOSCALE,
  ACTIVITY_SECURITY,
  ACTIVITY_RECOMMENDATION,
  PROMETHEUS,
  COST,
  SMART_DETECTION,
  HEALTH_MODEL,
  BACKUP,
  UNKNOWN,
]

/** The first kind whose shape the payload has; `UNKNOWN` has any. */
export function kindOf(payload: Payload): Kind {
  return KINDS.find((kind) => kind.matches(payload)) ?? UNKNOWN
}
