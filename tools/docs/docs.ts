import { writeAlertsDoc } from './docs-alerts.ts'
import { writeGapsDoc } from './docs-gaps.ts'
import { writeReasonsDoc } from './docs-reasons.ts'
import { properties } from '../build/generate-properties.ts'
import { writeGenerated } from '../build/generated_files.ts'
import { program } from '../program.ts'

program(
  'npm run docs --',
  'Writes the generated pages of docs/ and src/fluent/generated/properties.now.ts.',
  async () => {
    writeAlertsDoc()
    writeReasonsDoc()
    writeGapsDoc()
    await writeGenerated(properties())
  },
)
