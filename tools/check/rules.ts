/** One group of rules over a build: how often it looked, and the faults that it saw, a line each. */
export class Rules {
  looked = 0
  readonly faults: string[] = []

  /** `about` says what is looked at: `references to other records`. */
  constructor(readonly about: string) {}

  /** A fault says where, what is wrong and what to do. */
  expect(holds: boolean, where: string, fault: string): void {
    this.looked++
    if (!holds) this.faults.push(`${where}: ${fault}`)
  }

  /** Takes over what a linter looked at and found. */
  add(looked: number, faults: readonly string[]): void {
    this.looked += looked
    this.faults.push(...faults)
  }

  /** `69 references to other records`, and what of them is at fault. */
  summary(): string {
    const { faults, looked, about } = this
    return `${looked} ${about}${faults.length > 0 ? `: ${faults.length} at fault` : ''}`
  }
}
