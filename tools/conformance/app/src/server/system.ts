import {
  GlideDateTime,
  GlideDigest,
  GlideFilter,
  GlideRecord,
  GlideSchedule,
  GlideSecureRandomUtil,
  GlideTableHierarchy,
  gs,
} from '@servicenow/glide'
import { RESTMessageV2 } from '@servicenow/glide/sn_ws'
import { apiReference, type Expectation, same } from './expectation.ts'

const SHA256_OF_ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'

export const SYSTEM: Expectation[] = [
  {
    subject: 'GlideDateTime',
    expected: 'reads yyyy-MM-dd HH:mm:ss as UTC',
    source: 'docs/facts/servicenow.md#date-times',
    look: () =>
      same(new GlideDateTime('2026-01-02 03:04:05').getNumericValue(), Date.UTC(2026, 0, 2, 3, 4, 5)),
  },
  {
    subject: 'GlideDateTime',
    expected: 'takes milliseconds, adds seconds, and writes the internal format',
    source: 'docs/facts/servicenow.md#date-times',
    look: () => {
      const time = new GlideDateTime()
      time.setNumericValue(Date.UTC(2026, 0, 2, 3, 4, 5))
      time.addSeconds(55)
      return same(time.getValue(), '2026-01-02 03:05:00')
    },
  },
  {
    subject: 'GlideDigest',
    expected: 'getSHA256Hex gives lower-case hex',
    source: 'docs/facts/servicenow.md#sha-256; FIPS 180-4, example abc',
    look: () => same(new GlideDigest().getSHA256Hex('abc').toLowerCase(), SHA256_OF_ABC),
  },
  {
    subject: 'GlideSecureRandomUtil',
    expected: 'getSecureRandomIntBound stays below its bound',
    source: apiReference('GlideSecureRandomUtil (scoped)'),
    look: () => {
      const one = GlideSecureRandomUtil.getSecureRandomIntBound(10)
      return one >= 0 && one < 10 ? '' : String(one)
    },
  },
  {
    subject: 'GlideTableHierarchy',
    expected: 'incident extends task',
    source: apiReference('GlideTableHierarchy (scoped)'),
    look: () => same(new GlideTableHierarchy('incident').getBase(), 'task'),
  },
  {
    subject: 'GlideSchedule',
    expected: 'a schedule that does not exist is not valid',
    source: apiReference('GlideSchedule (scoped)'),
    look: () => same(new GlideSchedule(gs.generateGUID()).isValid(), false),
  },
  {
    subject: 'GlideFilter',
    expected: 'tries an encoded query on a record that is not stored; letter case and one or all as asked',
    source: 'docs/facts/servicenow.md#glidefilter',
    look: () => {
      const record = new GlideRecord('incident')
      record.initialize()
      record.setValue('short_description', 'CPU high')
      const tells = (query: string, all: boolean) => {
        const filter = new GlideFilter(query, 'conformance')
        filter.setCaseSensitive(false)
        return String(filter.match(record, all))
      }
      const query = 'short_descriptionLIKEcpu^descriptionISNOTEMPTY'
      return same(
        [
          tells('short_description=cpu HIGH^ORcategory=x', true),
          tells(query, true),
          tells(query, false),
        ].join(),
        'true,false,true',
      )
    },
  },
  {
    subject: 'gs',
    expected: 'generateGUID() gives 32 hex digits',
    source: apiReference('GlideSystem (scoped)'),
    look: () => (/^[0-9a-f]{32}$/.test(gs.generateGUID()) ? '' : gs.generateGUID()),
  },
  {
    subject: 'gs',
    expected: 'getProperty() gives the alternative where there is no such property',
    source: apiReference('GlideSystem (scoped)'),
    look: () => same(gs.getProperty('x_secx_conf.no_such', 'other'), 'other'),
  },
  {
    subject: 'gs',
    expected: 'tableExists() knows tables of other scopes',
    source: apiReference('GlideSystem (scoped)'),
    look: () => same(`${gs.tableExists('incident')} ${gs.tableExists('x_secx_conf_none')}`, 'true false'),
  },
  {
    subject: 'gs',
    expected: 'an administrator has every role',
    source: 'docs/facts/servicenow.md#roles-of-an-admin',
    look: () => same(`${gs.hasRole('itil')} ${gs.hasRole('x_secx_conf.none')}`, 'true true'),
  },
  {
    subject: 'gs',
    expected: 'nowDateTime() is refused to scoped applications',
    source: 'docs/facts/servicenow.md#not-in-scope',
    look: () => {
      try {
        return `gave ${String((gs as unknown as { nowDateTime(): unknown }).nowDateTime())}`
      } catch {
        return ''
      }
    },
  },
  {
    subject: 'sn_ws.RESTMessageV2',
    expected: 'an address where nothing listens is an exception or haveError(), never a status of success',
    source: 'docs/facts/rest.md#outbound-errors',
    look: () => {
      try {
        const message = new RESTMessageV2()
        message.setEndpoint('http://127.0.0.1:9/')
        message.setHttpMethod('get')
        message.setHttpTimeout(2000)
        const response = message.execute()
        return response.haveError() || response.getStatusCode() >= 400 ? '' : `${response.getStatusCode()}`
      } catch {
        return ''
      }
    },
  },
  {
    subject: 'Engine',
    expected: 'BigInt, named groups, matchAll, Map, spread, destructuring and ?. work in modules',
    source: 'docs/facts/limits.md#engine-releases',
    look: () => {
      const { y } = /(?<y>\d{4})/.exec('2026-01-02')?.groups ?? {}
      const [first, ...rest] = [...new Map([['a', 1]]), ...Array.from('a1b2'.matchAll(/\d/g), ([all]) => all)]
      const power = BigInt.asUintN(64, BigInt(2) ** BigInt(65) + BigInt(7))
      return same(`${y} ${String(first)} ${rest.join('')} ${power.toString()}`, '2026 a,1 12 7')
    },
  },
]
