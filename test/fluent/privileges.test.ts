import { type Shipped, privilegeFaults } from '../../tools/check/privileges/compare.ts'

const APP: Shipped = {
  privileges: [{ what: 'read incident' }, { what: 'execute GlideRecord.insert' }],
  files: new Set(['src/server/a.ts']),
  isChosenByAdmin: (table) => table === 'cmdb_ci_spacecraft',
}

const scope = 'x_secx_azmon'
const done = (what: string, where = 'src/server/a.ts:7') => ({ scope, what, isAllowed: true, where })
const USED = [done('read incident'), done('execute GlideRecord.insert')]

describe('privileges', () => {
  it('are right when all that is shipped was used and nothing else', () => {
    expect(privilegeFaults(USED, APP)).toEqual([])
  })

  it('are missing where code did something that none is shipped for, whether it was let or not', () => {
    const refused = { ...done('write cmdb_ci'), isAllowed: false }
    expect(privilegeFaults([...USED, refused, done('execute RESTMessageV2.execute')], APP)).toEqual([
      'tools/build/generate-privileges.ts: add "execute ScriptableRESTMessageClient.execute", which src/server/a.ts:7 needs',
      'tools/build/generate-privileges.ts: add "write cmdb_ci", which src/server/a.ts:7 needs',
    ])
  })

  it('are unused where no code did it', () => {
    expect(privilegeFaults([done('read incident')], APP)).toEqual([
      'tools/build/generate-privileges.ts: remove "execute GlideRecord.insert", or have a test use it: none did',
    ])
  })

  it('are not asked for on CI classes of an admin’s choice', () => {
    expect(privilegeFaults([...USED, done('read cmdb_ci_spacecraft')], APP)).toEqual([])
  })

  it('are not asked for by applications that a test makes up', () => {
    expect(privilegeFaults([...USED, done('read sys_user', 'src/server/b.ts:1')], APP)).toEqual([])
  })

  it('count only as used by the code of the app', () => {
    const [read, insert] = USED
    expect(privilegeFaults([read!, { ...insert!, where: 'src/server/b.ts:1' }], APP)).toHaveLength(1)
  })

  it('are not compared where the name of a call is not known', () => {
    expect(privilegeFaults([...USED, done('execute GlideDigest.getSHA256Hex')], APP)).toEqual([])
  })
})
