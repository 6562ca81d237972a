/** SHA-256 in hex over the paths and contents of what a build is made from. */
export function sourceHash(root: string): string
/** The same of what dist/app was built from; '' where there is no whole build. */
export function builtHash(root: string): string
export function keepBuiltHash(root: string, hash: string): void
