import { openSigningKeys } from '../../packages/local-instance/src/entra/keys.ts'
import { installedApp } from './app_instance.ts'
import { imageFile, keysFile } from './prepared.ts'

/** Writes what tests begin with into a folder: an instance with sample data and the installed app, and signing keys. */
async function main(folder: string): Promise<void> {
  const app = await installedApp({ image: null })
  const file = imageFile(folder).replaceAll("'", "''")
  app.node.store.statements.driver.exec(`VACUUM INTO '${file}'`)
  await openSigningKeys(keysFile(folder))
}

void main(process.argv[2] ?? '')
