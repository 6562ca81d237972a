/** `impactStartTime` → `Impact start time`: a key of a payload as a person would write it. */
export function inWords(key: string): string {
  const words = key
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[_\s]+/g, ' ')
    .trim()
    .toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/**
 * For comparing names that Azure spells in several ways: `Resource Health`, `ResourceHealth`
 * (docs/facts/azure.md#names-of-services).
 */
export function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '')
}
