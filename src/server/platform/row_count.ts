import type { GlideAggregate } from '@servicenow/glide'

/** COUNT of rows: without a column, since a column would also group by it. The typings know no other way to leave it out. */
const NO_COLUMN = null as unknown as string

export function addRowCount(aggregate: GlideAggregate): void {
  aggregate.addAggregate('COUNT', NO_COLUMN)
}

/** The count of the group at hand. */
export function rowCount(aggregate: GlideAggregate): number {
  return Number(aggregate.getAggregate('COUNT', NO_COLUMN))
}
