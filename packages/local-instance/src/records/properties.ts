import type { RecordCore } from './core.ts'

/**
 * System properties, all held in memory and forgotten when one changes, as `gs.getProperty` does
 * (docs/facts/servicenow.md#system-properties).
 */
export class Properties {
  private values: Map<string, string> | null = null

  constructor(private readonly store: RecordCore) {
    store.onWrite(['sys_properties'], () => (this.values = null))
  }

  /** Null if there is no such property. */
  get(name: string): string | null {
    return this.all().get(name) ?? null
  }

  private all(): Map<string, string> {
    if (this.values === null) {
      const rows = this.store.platformRows('sys_properties', {})
      this.values = new Map(rows.map((row) => [row['name']!, row['value']!]))
    }
    return this.values
  }
}
