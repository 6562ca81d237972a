const { createHash } = require('node:crypto')
const { existsSync, readdirSync, readFileSync, statSync, writeFileSync } = require('node:fs')
const { join } = require('node:path')

/** What a build is made from. What lies below `generated` is made of the rest, or is the SDK's list of ids. */
const SOURCES = ['src', 'now.config.json', 'package.json', 'tools/build']
const WRITTEN_BY_THE_BUILD = 'generated'

/** Where the hash of the sources lies that dist/app was built from: beside it, since what is in it is packed. */
const HASH_FILE = 'dist/app.sources.sha256'

/**
 * SHA-256 over paths and contents of the sources below `root`, in hex: the same in every checkout, whatever its time
 * stamps.
 */
function sourceHash(root) {
  const hash = createHash('sha256')
  for (const path of SOURCES.flatMap((source) => filesBelow(root, source)))
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0')
  return hash.digest('hex')
}

/** The hash of the sources that dist/app was built from; '' where there is no whole build. */
function builtHash(root) {
  const file = join(root, HASH_FILE)
  return existsSync(file) && existsSync(join(root, 'dist/app')) ? readFileSync(file, 'utf8').trim() : ''
}

/** Says of dist/app what sources it was built from; '' while it is being built. */
function keepBuiltHash(root, hash) {
  if (existsSync(join(root, 'dist'))) writeFileSync(join(root, HASH_FILE), `${hash}\n`)
}

function filesBelow(root, path) {
  const full = join(root, path)
  if (!existsSync(full)) return []
  if (!statSync(full).isDirectory()) return [path]
  return readdirSync(full)
    .filter((name) => name !== WRITTEN_BY_THE_BUILD)
    .sort()
    .flatMap((name) => filesBelow(root, `${path}/${name}`))
}

module.exports = { sourceHash, builtHash, keepBuiltHash }
