/** Whether one of the test files that these patterns choose needs dist/app. */
export function needsBuild(patterns: readonly string[]): boolean
