import { createAzure } from './support/stand_in.ts'
import { openFront } from './support/front.ts'
import { realAz, run, SCRIPT } from './support/run.ts'

test('x', async () => {
  const azure = createAzure()
  const front = await openFront(azure)
  const az = realAz(front)
  const login = await az.login()
  console.log(login)
  const words = ['--instance', 'https://dev00000.service-now.com', '--resource-group', 'alerts']
  for (const more of [[], []]) {
    const t = Date.now()
    const { status, text } = await run(SCRIPT, [...words, ...more], az.env)
    console.log(status, Date.now() - t, text)
  }
  console.log(front.refused, azure.log.join('\n'))
  az.close()
  front.close()
})
