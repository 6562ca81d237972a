import { readBearer } from '../../../src/server/entra/jws.ts'

describe('the Authorization header', () => {
  test.each(['Bearer abc.def', 'bearer abc.def', 'BEARER abc.def', 'Bearer   abc.def'])(
    '%j carries a token',
    (value) => {
      expect(readBearer(value)).toEqual({ kind: 'token', token: 'abc.def' })
    },
  )

  test.each([
    null,
    '',
    'Basic YWRtaW46YWRtaW4=',
    'Negotiate abc',
    'BearerX abc',
    'Bearer-Token abc',
    'abc.def.ghi',
  ])('%j carries none', (value) => {
    expect(readBearer(value).kind).toBe('none')
  })

  test.each([
    ['no token', 'Bearer'],
    ['only spaces', 'Bearer    '],
    ['a tab', 'Bearer\tabc'],
    ['two tokens', 'Bearer abc def'],
    ['two headers joined', 'Bearer abc, Bearer def'],
    ['a trailing space', 'Bearer abc '],
    ['a line break', 'Bearer abc\r\nX: y'],
    ['a zero byte', 'Bearer abc\u0000'],
    ['bytes after the scheme', 'Bearer\u00a0abc'],
    ['a letter past ASCII', 'Bearer ab\u00e9c'],
    ['a token of 1 MB', `Bearer ${'a'.repeat(1048576)}`],
    ['1 MB of spaces', `Bearer${' '.repeat(1048576)}`],
  ])('is malformed with %s', (_, value) => {
    expect(readBearer(value).kind).toBe('malformed')
  })
})
