/**
 * When an update was recorded, as sys_update_xml.sys_recorded_at has it: 18 hex digits of the time in milliseconds and a
 * count, which sort as time does (docs/facts/packaging.md#recorded-at).
 */
export function recordedAt(milliseconds: number, count = 1): string {
  return (BigInt(milliseconds) << 4n).toString(16) + count.toString(16).padStart(6, '0')
}

/** Whether the first was recorded later. What says nothing of its time is the oldest. */
export function isNewer(a: string, b: string): boolean {
  return comparable(a) > comparable(b)
}

function comparable(recorded: string): string {
  return recorded.toLowerCase().padStart(20, '0')
}
