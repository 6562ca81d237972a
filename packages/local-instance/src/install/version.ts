/** Below 0 where `a` is older than `b`: numbers count as numbers, and `1.0.0-rc.1` comes before `1.0.0`. */
export function compareVersions(a: string, b: string): number {
  const [coreA = '', ...restA] = a.split('-')
  const [coreB = '', ...restB] = b.split('-')
  const core = compareParts(coreA, coreB)
  if (core !== 0 || restA.length + restB.length === 0) return core
  if (restA.length === 0 || restB.length === 0) return restB.length - restA.length
  return compareParts(restA.join('-'), restB.join('-'))
}

function compareParts(a: string, b: string): number {
  const [partsA, partsB] = [a.split('.'), b.split('.')]
  for (let at = 0; at < Math.max(partsA.length, partsB.length); at += 1) {
    const difference = comparePart(partsA[at] ?? '0', partsB[at] ?? '0')
    if (difference !== 0) return difference
  }
  return 0
}

function comparePart(a: string, b: string): number {
  const areNumbers = /^\d+$/.test(a) && /^\d+$/.test(b)
  if (areNumbers) return Number(a) - Number(b)
  return a < b ? -1 : Number(a > b)
}
