import { execFileSync, spawn } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A message to or from the host program; java/Line.java states its form, java/RhinoHost.java the kinds. */
export interface Message {
  kind: string
  parts: (string | null)[]
}

/** Two open named pipes: numbers only, so that whoever has them can talk. */
export interface Pipes {
  from: number
  to: number
}

/**
 * Starts `java` with pipes in place of standard input and output that this thread can read and write without returning to
 * its event loop. Each side sees the end of the other: the program ends with this process.
 */
export function startJava(parameters: readonly string[]): Pipes {
  const folder = mkdtempSync(join(tmpdir(), 'rhino-'))
  const [down, up] = [join(folder, 'down'), join(folder, 'up')]
  execFileSync('mkfifo', [down, up])
  // Opening one end waits for the other, unless somebody holds both.
  const held = [openSync(down, 'r+'), openSync(up, 'r+')]
  const pipes = { from: openSync(up, 'r'), to: openSync(down, 'w') }
  const theirs = [openSync(down, 'r'), openSync(up, 'w')] as const
  const child = spawn('java', parameters, { stdio: [...theirs, 'inherit'] })
  child.on('error', () => undefined)
  child.unref()
  for (const end of [...held, ...theirs]) closeSync(end)
  rmSync(folder, { recursive: true })
  return pipes
}

export function send({ to }: Pipes, kind: string, parts: readonly (string | null)[]): void {
  const size = parts.reduce((sum, part) => sum + 4 + 2 * (part?.length ?? 0), 6)
  const bytes = Buffer.allocUnsafe(4 + size)
  bytes.writeInt32LE(size, 0)
  bytes.writeUInt16LE(kind.charCodeAt(0), 4)
  bytes.writeInt32LE(parts.length, 6)
  let at = 10
  for (const part of parts) {
    at = bytes.writeInt32LE(part?.length ?? -1, at)
    at += bytes.write(part ?? '', at, 'utf16le')
  }
  for (let sent = 0; sent < bytes.length;) sent += writeSync(to, bytes, sent)
}

/** Waits. Throws when the program has ended. */
export function receive({ from }: Pipes): Message {
  const bytes = read(from, read(from, 4).readInt32LE(0))
  const parts: Message['parts'] = []
  let at = 6
  for (let left = bytes.readInt32LE(2); left > 0; left--) {
    const length = bytes.readInt32LE(at)
    at += 4
    parts.push(length < 0 ? null : bytes.toString('utf16le', at, at + 2 * length))
    at += 2 * Math.max(0, length)
  }
  return { kind: String.fromCharCode(bytes.readUInt16LE(0)), parts }
}

function read(from: number, size: number): Buffer {
  const bytes = Buffer.allocUnsafe(size)
  for (let at = 0; at < size;) {
    const got = readSync(from, bytes, at, size - at, null)
    if (got === 0) throw new Error('The engine Rhino has ended')
    at += got
  }
  return bytes
}
