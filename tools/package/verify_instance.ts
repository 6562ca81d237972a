import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build as bundle } from 'esbuild'
import { type Build, readFiles } from '../../packages/local-instance/src/install/build.ts'
import type { BuildRecord } from '../../packages/local-instance/src/install/record_xml.ts'
import { filesOfFolder } from '../../packages/local-instance/src/install/package_files.ts'

const ROOT = join(__dirname, '..', '..')

/**
 * `verify-instance` as an npm package without dependencies: the program in one file, what the app ships, the pages that its
 * messages name. For machines without the sources: `npx ./<file>`. The same sources give the same bytes.
 *
 * @param app The folder of the build.
 * @returns The package (`.tgz`).
 */
export async function verifyInstancePackage(app: string, version: string): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'verify-instance-package-'))
  try {
    await bundle({
      entryPoints: [join(ROOT, 'tools', 'verify-instance', 'packaged.ts')],
      outfile: join(folder, 'verify-instance.cjs'),
      bundle: true,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      banner: { js: '#!/usr/bin/env node' },
      legalComments: 'inline',
      logLevel: 'error',
      absWorkingDir: ROOT,
    })
    writeFileSync(join(folder, 'shipped.json'), JSON.stringify(whatIsCompared(readFiles(filesOfFolder(app)))))
    writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest(version), null, 2)}\n`)
    mkdirSync(join(folder, 'docs'))
    for (const page of ['verify-instance.md', 'install.md', 'troubleshooting.md'])
      cpSync(join(ROOT, 'docs', page), join(folder, 'docs', page))
    cpSync(join(ROOT, 'LICENSE'), join(folder, 'LICENSE'))
    return packed(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function manifest(version: string): object {
  const { license, engines } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    license: string
    engines: object
  }
  return {
    name: 'secure-export-verify-instance',
    version,
    description: 'Tries on a ServiceNow instance whether Secure Export for Azure Monitor works there',
    license,
    engines,
    bin: { 'verify-instance': 'verify-instance.cjs' },
    files: ['verify-instance.cjs', 'shipped.json', 'docs'],
  }
}

/** Characters. What is longer is a script, and no check looks at one but that of an access rule. */
const LONGEST = 1000

function whatIsCompared(build: Build): Build {
  const short = (record: BuildRecord): BuildRecord =>
    record.table === 'sys_security_acl'
      ? record
      : {
          ...record,
          values: Object.fromEntries(
            Object.entries(record.values).filter(([, value]) => value.length <= LONGEST),
          ),
        }
  const records = Object.fromEntries(
    Object.entries(build.records).map(([folder, list]) => [folder, list.map(short)]),
  ) as Build['records']
  return { ...build, records }
}

/** `npm pack` gives every file the same date. */
function packed(folder: string): Uint8Array {
  const result = spawnSync('npm', ['pack', '--silent'], { cwd: folder, encoding: 'utf8' })
  const file = result.stdout.trim().split('\n').at(-1) ?? ''
  if (result.status !== 0 || file === '') throw new Error(`npm pack has failed:\n${result.stderr}`)
  return new Uint8Array(readFileSync(join(folder, file)))
}
