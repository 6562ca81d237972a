/** For the `default` of a switch that has a case for everything: a new case becomes a type error here. */
export function unreachable(value: never): never {
  throw new Error('Unforeseen value: ' + String(value))
}
