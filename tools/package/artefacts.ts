import { createHash } from 'node:crypto'

export interface Artefact {
  file: string
  bytes: Uint8Array
}

export function sha256({ bytes }: Artefact): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** What `sha256sum -c SHA256SUMS` reads. */
export function checksums(artefacts: readonly Artefact[]): string {
  return artefacts.map((artefact) => `${sha256(artefact)}  ${artefact.file}\n`).join('')
}

/** `861 KB`; one KB is 1000 bytes. */
export function sizeOf({ bytes }: Artefact): string {
  return `${Math.ceil(bytes.length / 1000)} KB`
}
