import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { CACHE, makeFolder } from '../cache.ts'

const OLDEST_JDK = 17

const SOURCES = join(__dirname, 'java')

/** Where Debian's package `rhino` puts it; the environment variable RHINO_JAR names another place. */
const DEBIAN_JAR = '/usr/share/java/js.jar'

export function rhinoJar(): string {
  return process.env['RHINO_JAR'] ?? DEBIAN_JAR
}

/** What is missing for running scripts on Rhino, as one sentence; '' where nothing is. */
export function missingForRhino(): string {
  const lacks: string[] = []
  if (Math.min(versionOf('java'), versionOf('javac')) < OLDEST_JDK)
    lacks.push(`a JDK of version ${OLDEST_JDK} or later (java and javac)`)
  if (!existsSync(rhinoJar())) lacks.push(`Rhino (${rhinoJar()})`)
  if (process.platform === 'win32') lacks.push('an operating system with named pipes in the file system')
  if (lacks.length === 0) return ''
  return `The engine Rhino needs ${lacks.join(' and ')}; on Debian: apt-get install openjdk-17-jdk-headless rhino`
}

/** `javac 17.0.19`, `openjdk version "17.0.19" 2026-04-21`; 0 where the program is not there. */
function versionOf(program: string): number {
  const { stdout, stderr } = spawnSync(program, ['-version'], { encoding: 'utf8' })
  return Number(/\d+/.exec(`${stdout}${stderr}`)?.[0] ?? 0)
}

/**
 * Arguments of `java` that start the host program; compiles it when its sources are new here. Short-lived programs are
 * the rule: one thread collects garbage.
 */
export function hostCommand(level: number): string[] {
  const path = [compiledHost(), rhinoJar()].join(delimiter)
  const machine = ['-Xmx1g', '-XX:+UseSerialGC', '-Duser.language=en', '-Duser.country=US']
  return [...machine, '-cp', path, 'RhinoHost', String(level)]
}

function compiledHost(): string {
  const files = readdirSync(SOURCES).filter((name) => name.endsWith('.java'))
  const hash = createHash('sha256').update(rhinoJar())
  for (const name of files) hash.update(readFileSync(join(SOURCES, name)))
  const folder = join(CACHE, `host-${hash.digest('hex').slice(0, 16)}`)
  const sources = files.map((name) => join(SOURCES, name))
  if (!existsSync(folder))
    makeFolder(folder, (own) => {
      execFileSync('javac', ['-cp', rhinoJar(), '-d', own, ...sources], {
        stdio: ['ignore', 'ignore', 'inherit'],
      })
    })
  return folder
}
