/** Whether a text is spelt like the sys_id of a record. */
export function isSysId(text: string): boolean {
  return /^[0-9a-f]{32}$/.test(text)
}
