import type { Driver, SqlRow, SqlValue } from '../database/driver.ts'
import type { Actor, Meter } from './records.ts'

export function newMeter(): Meter {
  return {
    app: { statements: 0, milliseconds: 0 },
    platform: { statements: 0, milliseconds: 0 },
    scripts: { modules: 0, characters: 0, properties: 0 },
  }
}

/** Every statement goes through here and is counted on somebody's account. `meter` may be exchanged per transaction. */
export class Statements {
  meter: Meter = newMeter()

  constructor(readonly driver: Driver) {}

  all(by: Actor['by'], sql: string, params: readonly SqlValue[] = []): SqlRow[] {
    return this.counted(by, () => this.driver.all(sql, params))
  }

  run(by: Actor['by'], sql: string, params: readonly SqlValue[] = []): { changes: number } {
    return this.counted(by, () => this.driver.run(sql, params))
  }

  private counted<T>(by: Actor['by'], statement: () => T): T {
    const started = process.hrtime.bigint()
    try {
      return statement()
    } finally {
      const account = this.meter[by]
      account.statements += 1
      account.milliseconds += Number(process.hrtime.bigint() - started) / 1e6
    }
  }
}

/** `app;desc="11 statements";dur=1.8, platform;desc="6 statements";dur=0.9`, the value of a Server-Timing header. */
export function serverTiming(meter: Meter): string {
  return (['app', 'platform'] as const)
    .map((by) => {
      const { statements, milliseconds } = meter[by]
      return `${by};desc="${statements} statement${statements === 1 ? '' : 's'}";dur=${milliseconds.toFixed(1)}`
    })
    .join(', ')
}
