import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Node, nameOf, parseXml } from './xml_tree.ts'

/** One XML file of `dist/app`. */
export interface BuiltFile {
  /** `update/sys_properties_….xml` */
  path: string
  /** Name without folder and ending: the record's sys_update_name. */
  name: string
  root: Node
}

/** The files of one folder of a build, by name. */
export function readFolder(app: string, folder: string): BuiltFile[] {
  const path = join(app, folder)
  if (!existsSync(path)) return []
  return readdirSync(path)
    .filter((name) => name.endsWith('.xml'))
    .sort()
    .map((name) => readFile(app, `${folder}/${name}`))
}

function readFile(app: string, path: string): BuiltFile {
  const name = path.replace(/^.*\//, '').replace(/\.xml$/, '')
  try {
    const root = parseXml(readFileSync(join(app, path), 'utf8'))
    return { path, name, root }
  } catch (error) {
    throw new Error(`${path} cannot be read: ${(error as Error).message}`, { cause: error })
  }
}

/** Fails for a file that is not what the SDK writes into that folder. */
export function expectRoot({ path, root }: BuiltFile, name: string): Node {
  if (nameOf(root) !== name) throw new Error(`${path} holds a ${nameOf(root)}, not a ${name}`)
  return root
}
