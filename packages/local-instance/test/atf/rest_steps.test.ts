import { REST_ASSERTIONS, requestOf } from '../../src/atf/rest_steps.ts'

const PAYLOAD = 'd53e40d59f132200ef4afa7dc67fcfc7'
const STATUS = '2f4fa7309f132200ef4afa7dc67fcf0f'
const sent = { status: 401, headers: new Headers(), text: '{"result":{"code":"a"}}' }

describe('a REST step of a test', () => {
  it('sends what its inputs say', async () => {
    const request = requestOf(
      {
        '50bff9250b3222000b7da95e93673a9b': '/api/a/b',
        '58408e250b3222000b7da95e93673a5c': '{"c":"d e"}',
        '59877da10b3222000b7da95e93673a56': 'post',
        cec002650b3222000b7da95e93673aae: '{"Authorization":"Bearer f"}',
        '81e042650b3222000b7da95e93673aa2': '{}',
      },
      'http://127.0.0.1',
    )
    expect([request.method, request.url]).toEqual(['POST', 'http://127.0.0.1/api/a/b?c=d+e'])
    expect([request.headers.get('authorization'), await request.text()]).toEqual(['Bearer f', '{}'])
  })

  it('does not log in: a profile is refused instead of left out', () => {
    const inputs = { '6cdd0ab543010210b6f9a0246bb8f2f2': 'basic' }
    expect(() => requestOf(inputs, 'http://127.0.0.1')).toThrow('Only the authentication type None')
  })

  it.each([
    ['equals', '401', ''],
    ['not_equals', '401', 'Expected status not equals 401; found 401'],
    ['greater_than_equals', '401', ''],
    ['less_than', '401', 'Expected status less than 401; found 401'],
    ['resembles', '401', 'The operation resembles is not known here'],
  ])('compares the status: %s %s', (operation, value, said) => {
    const inputs = {
      '1d94cb1f3b8032000774229c93efc419': operation,
      '9f5f67709f132200ef4afa7dc67fcf94': value,
    }
    expect(REST_ASSERTIONS[STATUS]!(inputs, sent)).toBe(said)
  })

  it('refuses to look for curly braces, as the platform does', () => {
    const inputs = {
      ccae44d59f132200ef4afa7dc67fcf1e: 'contains',
      f0eec4d59f132200ef4afa7dc67fcf6d: '{"code"',
    }
    expect(REST_ASSERTIONS[PAYLOAD]!(inputs, sent)).toContain('curly braces')
  })
})
