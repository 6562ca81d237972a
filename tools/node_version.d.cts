/** One sentence where a Node of this version (`v20.19.0`) is too old; '' where it will do. */
export function refusal(version: string): string
