import { GlideAggregate, GlideRecord } from '@servicenow/glide'
import {
  aName,
  apiReference,
  type Expectation,
  insert,
  namesOf,
  read,
  removing,
  same,
  TABLE,
  withRows,
} from './expectation.ts'

const GUID = /^[0-9a-f]{32}$/
/** The typings know no other way to leave the column out. */
const NO_COLUMN = null as unknown as string

const GLIDE_RECORD = apiReference('GlideRecord (scoped)')

function record(expected: string, look: () => string, source = GLIDE_RECORD): Expectation {
  return { subject: 'GlideRecord', expected, source, look }
}

function insertOrNull(values: Record<string, string>): string | null {
  try {
    return insert(values)
  } catch {
    return null
  }
}

export const RECORDS: Expectation[] = [
  record('insert() gives the sys_id', () => {
    const name = aName()
    return removing([name], () => {
      const sysId = insert({ name, record_key: aName() })
      return GUID.test(sysId ?? '') ? '' : String(sysId)
    })
  }),
  record('get(column, value) says whether there is such a record', () => {
    const name = aName()
    return withRows([name], () => {
      const one = new GlideRecord(TABLE)
      return same(`${one.get('name', name)} ${one.get('name', aName())}`, 'true false')
    })
  }),
  record('an empty column is null, and nil()', () => {
    const name = aName()
    return withRows([name], () => {
      const one = new GlideRecord(TABLE)
      one.get('name', name)
      return same(`${one.getValue('count')} ${one.getElement('count').nil()}`, 'null true')
    })
  }),
  record(
    'a second row with a unique key is refused, by null or by an exception',
    () => {
      const [name, key] = [aName(), aName()]
      return removing([name], () => {
        insert({ name, record_key: key })
        return same(insertOrNull({ name, record_key: key }), null)
      })
    },
    'docs/facts/limits.md#unique-clash',
  ),
  record(
    'setNewGuidValue() decides the sys_id',
    () => {
      const [name, sysId] = [aName(), aName()]
      return removing([name], () => {
        const one = new GlideRecord(TABLE)
        one.newRecord()
        one.setNewGuidValue(sysId)
        one.setValue('name', name)
        one.setValue('record_key', aName())
        return same(one.insert(), sysId)
      })
    },
    'docs/facts/servicenow.md#chosen-sys_id',
  ),
  record(
    'newRecord() assigns a sys_id',
    () => {
      const one = new GlideRecord(TABLE)
      one.newRecord()
      const sysId = one.getUniqueValue()
      return GUID.test(sysId ?? '') ? '' : (sysId ?? 'null')
    },
    'docs/facts/servicenow.md#new-records-and-copies',
  ),
  record(
    'update() inserts a record that does not exist',
    () => {
      const name = aName()
      return removing([name], () => {
        const one = new GlideRecord(TABLE)
        one.newRecord()
        one.setValue('name', name)
        one.setValue('record_key', aName())
        const sysId = one.update()
        return same(read(sysId ?? '') !== null, true)
      })
    },
    'docs/facts/limits.md#update-of-a-deleted-record',
  ),
  record('addQuery with IN takes a list; addOrCondition adds to it', () => {
    const names = [aName(), aName(), aName()]
    return withRows(names, () => {
      const one = new GlideRecord(TABLE)
      one.addQuery('name', 'IN', names.slice(0, 2).join(',')).addOrCondition('name', names[2])
      one.orderBy('name')
      return same(namesOf(one), names.slice().sort().join(','))
    })
  }),
  record('orderByDesc() and setLimit() give the last one', () => {
    const names = [aName(), aName(), aName()].sort()
    return withRows(names, () => {
      const one = new GlideRecord(TABLE)
      one.addQuery('name', 'IN', names.join(','))
      one.orderByDesc('name')
      one.setLimit(1)
      return same(namesOf(one), names[2])
    })
  }),
  record('an encoded query with ^OR gives both', () => {
    const names = [aName(), aName()].sort()
    return withRows(names, () => {
      const one = new GlideRecord(TABLE)
      one.addEncodedQuery(`name=${names[0]}^ORname=${names[1]}^ORDERBYname`)
      return same(namesOf(one), names.join(','))
    })
  }),
  record('isValidField() and isValid() know columns and tables', () => {
    const one = new GlideRecord(TABLE)
    return same(
      `${one.isValidField('count')} ${one.isValidField('no_such')} ${new GlideRecord('x_secx_conf_none').isValid()}`,
      'true false false',
    )
  }),
  record(
    'a text that is too long is cut to the column',
    () => {
      const [cut, longer] = [aName() + 'x'.repeat(8), 'x'.repeat(32)]
      return removing([cut, cut + longer], () => {
        const sysId = insert({ name: cut + longer, record_key: aName() }) ?? ''
        return same(read(sysId)?.getValue('name')?.length, 40)
      })
    },
    'docs/facts/servicenow.md#long-text',
  ),
  record('a boolean is 1 or 0, and shows as true or false', () => {
    const name = aName()
    return removing([name], () => {
      insert({ name, record_key: aName(), flag: 'true' })
      const one = new GlideRecord(TABLE)
      one.get('name', name)
      return same(`${one.getValue('flag')} ${one.getDisplayValue('flag')}`, '1 true')
    })
  }),
  record(
    'a before rule that aborts makes insert() give null, with a message',
    () =>
      removing(['refused'], () => {
        const one = new GlideRecord(TABLE)
        one.initialize()
        one.setValue('name', 'refused')
        one.setValue('record_key', aName())
        const sysId = one.insert()
        return sysId ? `inserted ${sysId}` : one.getLastErrorMessage() ? '' : 'no message'
      }),
    'docs/facts/servicenow.md#failed-write',
  ),
  record('deleteRecord() deletes', () => {
    const name = aName()
    return removing([name], () => {
      const sysId = insert({ name, record_key: aName() }) ?? ''
      read(sysId)?.deleteRecord()
      return same(read(sysId), null)
    })
  }),
  {
    subject: 'Cross-scope access',
    expected: 'incidents can be read with the privilege that is shipped',
    source: 'docs/facts/servicenow.md#cross-scope-privileges',
    look: () => {
      const one = new GlideRecord('incident')
      one.setLimit(1)
      one.query()
      return same(one.isValid(), true)
    },
  },
  {
    subject: 'GlideAggregate',
    expected: 'COUNT without a column counts all rows',
    source: apiReference('GlideAggregate (scoped)'),
    look: () => {
      const names = [aName(), aName(), aName()]
      return withRows(names, () => {
        const one = new GlideAggregate(TABLE)
        one.addQuery('name', 'IN', names.join(','))
        one.addAggregate('COUNT', NO_COLUMN)
        one.query()
        return same(one.next() && one.getAggregate('COUNT', NO_COLUMN), '3')
      })
    },
  },
  {
    subject: 'GlideAggregate',
    expected: 'COUNT with a column groups by it',
    source: 'docs/facts/servicenow.md#count-with-a-column',
    look: () => {
      const names = [aName(), aName()]
      return withRows(names, () => {
        const one = new GlideAggregate(TABLE)
        one.addQuery('name', 'IN', names.join(','))
        one.addAggregate('COUNT', 'name')
        one.query()
        let groups = 0
        while (one.next()) groups += 1
        return same(groups, 2)
      })
    },
  },
]
