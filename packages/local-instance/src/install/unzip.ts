import { crc32, inflateRawSync } from 'node:zlib'

/** Bytes of all files of a package together, unpacked. */
const LARGEST_PACKAGE = 200 * 1024 * 1024

const END = 0x06054b50
const END_SIZE = 22
const LONGEST_COMMENT = 0xffff
const ENTRY = 0x02014b50
const ENTRY_SIZE = 46
const LOCAL = 0x04034b50
const LOCAL_SIZE = 30
const STORED = 0
const DEFLATED = 8
const ENCRYPTED = 1
/** Number in place of one that only a Zip64 record could hold. */
const ZIP64 = 0xffffffff

interface Entry {
  name: string
  flags: number
  method: number
  crc: number
  packed: number
  size: number
  offset: number
}

/**
 * The files of a zip by path, as its directory lists them: a leading slash is taken off, as `now-sdk pack` writes it
 * (docs/facts/packaging.md#folders-of-a-build). Every file is checked against its length and checksum,
 * whether or not anybody wants it. Refused whole: what is cut or changed, encrypted or too large, and names
 * that lead out of the folder or come twice.
 */
export function unzip(zip: Uint8Array): Map<string, Uint8Array> {
  const bytes = Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength)
  const entries = readDirectory(bytes)
  if (entries.reduce((sum, entry) => sum + entry.size, 0) > LARGEST_PACKAGE)
    throw new Error(`The package is too large: over ${LARGEST_PACKAGE / 1024 / 1024} MB when unpacked`)
  const files = new Map<string, Uint8Array>()
  for (const entry of entries) {
    if (entry.name.endsWith('/')) continue
    const path = pathOf(entry.name)
    if (files.has(path)) throw new Error(`The package has two files ${path}`)
    files.set(path, contentOf(bytes, entry))
  }
  return files
}

function readDirectory(bytes: Buffer): Entry[] {
  const end = findEnd(bytes)
  const count = bytes.readUInt16LE(end + 10)
  const entries: Entry[] = []
  let at = bytes.readUInt32LE(end + 16)
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_SIZE > end || bytes.readUInt32LE(at) !== ENTRY)
      throw damaged('its list of files is broken')
    const nameEnd = at + ENTRY_SIZE + bytes.readUInt16LE(at + 28)
    entries.push({
      name: bytes.toString('utf8', at + ENTRY_SIZE, nameEnd),
      flags: bytes.readUInt16LE(at + 8),
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    })
    at = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}

/** Where the record stands with which every zip ends, before a comment perhaps. */
function findEnd(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - END_SIZE - LONGEST_COMMENT)
  for (let at = bytes.length - END_SIZE; at >= first; at -= 1) {
    if (bytes.readUInt32LE(at) === END && at + END_SIZE + bytes.readUInt16LE(at + 20) === bytes.length)
      return at
  }
  throw new Error('This is no zip file, or its end is missing')
}

function pathOf(name: string): string {
  const path = name.replace(/^\/+/, '')
  const isOutside = path.split(/[/\\]/).includes('..') || /[\\\0]|^[a-z]:/i.test(path)
  if (path === '' || isOutside)
    throw new Error(`The package has a file outside its folder: ${JSON.stringify(name)}`)
  return path
}

function contentOf(bytes: Buffer, entry: Entry): Uint8Array {
  const { name, flags, method, crc, packed, size, offset } = entry
  if ((flags & ENCRYPTED) !== 0) throw new Error(`The package is encrypted: ${name}`)
  if ([packed, size, offset].includes(ZIP64)) throw new Error('The package is in the Zip64 format')
  if (offset + LOCAL_SIZE > bytes.length || bytes.readUInt32LE(offset) !== LOCAL) throw damaged(name)
  const start = offset + LOCAL_SIZE + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28)
  if (start + packed > bytes.length) throw damaged(name)
  const content = unpacked(bytes.subarray(start, start + packed), method, size, name)
  if (content.length !== size || crc32(content) !== crc) throw damaged(name)
  return content
}

/** Gives up as soon as more comes out than the directory says. */
function unpacked(packed: Buffer, method: number, size: number, name: string): Buffer {
  if (method === STORED) return packed
  if (method !== DEFLATED) throw new Error(`The package is packed in a way that is not known here: ${name}`)
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) })
  } catch {
    throw damaged(name)
  }
}

function damaged(where: string): Error {
  return new Error(`The package is damaged: ${where}`)
}
