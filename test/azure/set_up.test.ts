import { createAzure, type Azure } from './support/stand_in.ts'
import { openFront, type Front } from './support/front.ts'
import { setUp } from './support/run.ts'

let azure: Azure
let front: Front
beforeEach(async () => {
  azure = createAzure()
  front = await openFront(azure)
})
afterEach(() => front.close())
test('x', async () => {
  const words = ['--instance', 'https://dev00000.service-now.com', '--resource-group', 'alerts']
  for (const more of [['--what-if'], [], [], ['--check'], ['--remove', '--what-if'], ['--remove', '--yes']]) {
    const t = Date.now()
    const { status, text } = await setUp(front, [...words, ...more])
    console.log(status, Date.now() - t, text)
  }
})
