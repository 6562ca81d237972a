import type { Meter } from '../records/records.ts'

/**
 * The Server-Timing header: database statements and their milliseconds, those of the app's own Glide calls apart from
 * those that the platform made around them.
 */
export function serverTiming(meter: Meter): string {
  const part = (name: 'app' | 'platform') => {
    const { statements, milliseconds } = meter[name]
    return `${name};desc="${statements} statements";dur=${milliseconds.toFixed(1)}`
  }
  return `${part('app')}, ${part('platform')}`
}
