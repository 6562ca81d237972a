import { groupedBy, parseEncodedQuery } from '../../src/records/encoded_query.ts'
import { ciId, groupId, loadDemo } from '../../src/demo/demo.ts'
import { demoArmId } from '../../src/demo/demo_cmdb.ts'
import { admin, freshInstance, where } from './fresh_instance.ts'

const instance = freshInstance()
loadDemo(instance.store)
const { store } = instance

const names = (table: string, query: string): string[] =>
  store.query(admin, { table, ...parseEncodedQuery(query) }).map((row) => row['name']!)
const VMS = 'cmdb_ci_vm_instance'

describe('encoded queries', () => {
  it.each([
    ['nameSTARTSWITHshop-web^ORDERBYname', ['shop-web-01', 'shop-web-02', 'shop-web-old']],
    ['nameENDSWITH01^nameLIKEapi', ['shop-api-01']],
    ['nameCONTAINSAPI^ORDERBYDESCname', ['shop-api-02', 'shop-api-01']],
    ['name=SHOP-API-01', ['shop-api-01']],
    ['nameINshop-api-01,batch-01^ORDERBYname', ['batch-01', 'shop-api-01']],
    ['nameNOT LIKEshop^nameNOT INtwin', ['batch-01']],
    ['name=batch-01^ORname=shop-api-02^ORDERBYname', ['batch-01', 'shop-api-02']],
    ['name=batch-01^install_status=7^NQname=shop-api-02', ['shop-api-02']],
    ['vm_inst_idISNOTEMPTY^name!=shop-web-02', ['shop-web-01']],
    ['nameSTARTSWITHshop-web^vm_inst_idISEMPTY', ['shop-web-old']],
    ['install_status>6^nameLIKEweb^EQ', ['shop-web-old']],
    ['install_statusBETWEEN6@8^nameLIKEcache', ['shop-cache-01']],
    ['support_group.name=Cloud Operations^nameLIKEapi', ['shop-api-01']],
  ])('%s', (query, expected) => {
    expect(names(VMS, query)).toEqual(expected)
  })

  it('a value that is empty means no value, and "is not" includes rows without one', () => {
    expect(names(VMS, 'support_group=^nameLIKEapi')).toEqual(['shop-api-02'])
    expect(names(VMS, `support_group!=${groupId('Network')}^nameLIKEapi-02`)).toEqual(['shop-api-02'])
  })

  it('a caret in a value is written twice', () => {
    expect(parseEncodedQuery('name=a^^b^active=true').where).toEqual([
      [{ column: 'name', operator: '=', value: 'a^b' }],
      [{ column: 'active', operator: '=', value: 'true' }],
    ])
  })

  it('grouping is a matter of lists: a query passes over it, and its column is told apart', () => {
    const query = 'nameSTARTSWITHshop-api^GROUPBYinstall_status^EQ^ORDERBYname'
    expect(names(VMS, query)).toEqual(['shop-api-01', 'shop-api-02'])
    expect(names(VMS, 'name=batch-01^GROUPBYno_such_column')).toEqual(['batch-01'])
    expect(groupedBy(query)).toBe('install_status')
    expect(groupedBy('name=a^^GROUPBYb')).toBe('')
  })

  it('wildcards of the database mean themselves', () => {
    expect(names(VMS, 'nameLIKE%')).toEqual([])
    expect(names(VMS, 'nameSTARTSWITHshop_web')).toEqual([])
  })

  it('booleans match true and 1 alike', () => {
    expect(names('sys_user', 'active=true^user_name=sam.desk')).toEqual(['Sam Desk'])
    expect(names('sys_user', 'active=1^user_name=sam.desk')).toEqual(['Sam Desk'])
    expect(names('sys_user', 'active=false')).toEqual([])
  })

  it('a part whose conditions all fall away finds everything, and with it the whole query', () => {
    expect(names('sys_user_group', 'name=Network^NQnope=1')).toHaveLength(4)
  })

  it.each([
    'sys_created_onONToday@javascript:gs.beginningOfToday()@javascript:gs.endOfToday()',
    'sys_created_onRELATIVEGT@hour@ago@3',
    'sys_created_onDATEPARTMonday@javascript:gs.datePart()',
    'nameSAMEASfqdn',
    'nameNSAMEASfqdn',
    'nameEMPTYSTRING',
    'sys_updated_onGT_FIELDsys_created_on',
    'support_groupSUBQUERYsys_id,sys_user_group^name=Network^ENDSUBQUERY',
    'RLQUERYincident.cmdb_ci,>=1^ENDRLQUERY',
    'JOINcmdb_ci.sys_id=cmdb_rel_ci.parent!type=x',
    '123TEXTQUERY321=shop',
    'assigned_toDYNAMIC90d1921e5f510100a9ad2572f2b477fe',
    'name',
    'no_such_fieldSAMEASfqdn',
    'name=batch-01^NQnameSAMEASfqdn',
    'name=batch-01^ORnameSAMEASfqdn',
  ])(
    'docs/facts/servicenow.md#unknown-operator: %s stops the query and finds nothing, since it cannot be read',
    (query) => {
      expect(() => names(VMS, query)).toThrow(/does not know the operator/)
    },
  )

  it('an alternative to nothing is a condition', () => {
    expect(names(VMS, 'ORDERBYname^ORname=batch-01')).toEqual(['batch-01'])
  })

  it('an operator that nobody knows stops the query', () => {
    const query = { table: VMS, where: [[{ column: 'name', operator: 'SAMEAS', value: 'x' }]] }
    expect(() => store.query(admin, query)).toThrow(/does not know the operator SAMEAS/)
  })
})

describe('tables of a hierarchy (docs/facts/cmdb.md#object_id)', () => {
  const ids = (table: string, column: string, value: string): string[] =>
    store.query(admin, where(table, [column, '=', value])).map((row) => row['sys_id']!)

  it('a query on the parent covers every class below it', () => {
    expect(ids('cmdb_ci_vm_object', 'object_id', demoArmId('keyVault'))).toEqual([ciId('keyVault')])
    expect(ids('cmdb_ci_vm_object', 'object_id', demoArmId('network'))).toEqual([ciId('network')])
  })

  it('a query on a class does not see its siblings', () => {
    expect(ids('cmdb_ci_cloud_database', 'object_id', demoArmId('keyVault'))).toEqual([])
    expect(ids('cmdb_ci_vm_instance', 'object_id', demoArmId('web01'))).toEqual([ciId('web01')])
    expect(ids('cmdb_ci_computer', 'object_id', demoArmId('web01'))).toEqual([ciId('web01Server')])
  })

  it('a row has the columns of the table that was asked, not of its class', () => {
    const [row] = store.query(admin, where('cmdb_ci', ['sys_id', '=', ciId('web01')]))
    expect(row).toMatchObject({ name: 'shop-web-01', sys_class_name: 'cmdb_ci_vm_instance' })
    expect(row).not.toHaveProperty('object_id')
  })

  it('an update through the parent runs the class’s rules', () => {
    const { sysId } = store.insert(admin, 'incident', { impact: '1', urgency: '1' })
    store.update(admin, 'task', sysId!, { urgency: '3' })
    expect(instance.find('incident', { sys_id: sysId! })[0]).toMatchObject({ priority: '3' })
  })

  it('INSTANCEOF takes a class and all below it', () => {
    expect(names('cmdb_ci', 'sys_class_nameINSTANCEOFcmdb_ci_computer^ORDERBYname')).toEqual([
      'shop-api-01',
      'shop-web-01',
    ])
  })
})

describe('aggregates', () => {
  it('count, by group', () => {
    const rows = store.aggregate(admin, {
      ...where('cmdb_ci_vm_object', ['sys_class_name', 'IN', 'cmdb_ci_cloud_database,cmdb_ci_cmp_resource']),
      aggregates: [{ function: 'COUNT', column: '' }],
      groupBy: ['sys_class_name'],
    })
    expect(rows).toEqual([
      { group: { sys_class_name: 'cmdb_ci_cloud_database' }, values: { COUNT: '3' } },
      { group: { sys_class_name: 'cmdb_ci_cmp_resource' }, values: { COUNT: '3' } },
    ])
  })

  it('sum and largest of a column, over rows that may not exist', () => {
    for (const count of ['2', '5'])
      store.insert(admin, 'x_test_app_alert', { alert_key: count, count, note: 'sum' })
    const of = (note: string) =>
      store.aggregate(admin, {
        ...where('x_test_app_alert', ['note', '=', note]),
        aggregates: [
          { function: 'SUM', column: 'count' },
          { function: 'MAX', column: 'count' },
        ],
        groupBy: [],
      })
    expect(of('sum')).toEqual([{ group: {}, values: { 'SUM.count': '7', 'MAX.count': '5' } }])
    expect(of('none')).toEqual([{ group: {}, values: { 'SUM.count': '', 'MAX.count': '' } }])
  })
})

describe('order, limit and offset', () => {
  it('give a page', () => {
    const query = {
      ...where('sys_user_group'),
      orderBy: [{ column: 'name', descending: false }],
      limit: 2,
      offset: 1,
    }
    expect(store.query(admin, query).map((row) => row['name'])).toEqual(['Database', 'Network'])
  })

  it('numbers are ordered as numbers', () => {
    for (const count of ['9', '10'])
      store.insert(admin, 'x_test_app_alert', { alert_key: `o${count}`, count, note: 'order' })
    const query = {
      ...where('x_test_app_alert', ['note', '=', 'order']),
      orderBy: [{ column: 'count', descending: true }],
    }
    expect(store.query(admin, query).map((row) => row['count'])).toEqual(['10', '9'])
  })
})

it('a table that does not exist has no rows and takes none', () => {
  expect(store.query(admin, where('em_alert'))).toEqual([])
  expect(store.insert(admin, 'em_alert', {}).sysId).toBeNull()
})
