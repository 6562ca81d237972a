import { createTestInstance } from '../support/test_instance.ts'

describe('modules', () => {
  it('are loaded from the built rows and answer a route', () => {
    const instance = createTestInstance({
      app: {
        modules: {
          'src/server/webhook.ts': `import { GlideRecord, gs } from '@servicenow/glide'
import { greet } from './greeting.ts'
export function receive(request, response) {
  const record = new GlideRecord('x_test_thing')
  record.setValue('key', 'a')
  record.setValue('name', greet(gs.getCurrentScopeName()))
  const sysId = record.insert()
  response.setStatus(201)
  response.setBody({ name: record.getValue('name'), saved: sysId !== null })
}`,
          'src/server/greeting.ts': `export const greet = (name) => 'Hello ' + name`,
        },
      },
    })
    const response = instance.rest(
      `const { receive } = require('x_test/fixture/1.0.0/src/server/webhook.ts')\nreceive(request, response)`,
    )
    expect(response).toMatchObject({ status: 201, body: '{"result":{"name":"Hello x_test","saved":true}}' })
  })
})
