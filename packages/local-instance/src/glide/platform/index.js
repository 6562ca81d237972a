'use strict'
const { GlideRecord, currentRecord, leftInHand, recordInHand } = require('glide_record.js')
const { GlideElement } = require('glide_element.js')
const { GlideFilter } = require('glide_filter.js')
const { GlideAggregate } = require('glide_aggregate.js')
const { GlideDateTime } = require('glide_date_time.js')
const { GlideDigest } = require('glide_digest.js')
const { GlideSchedule } = require('glide_schedule.js')
const { GlideSecureRandomUtil } = require('glide_secure_random_util.js')
const { GlideTableHierarchy } = require('glide_table_hierarchy.js')
const { gs, action } = require('gs.js')
const { ScopedCacheManager } = require('sn_scoped_cache.js')
const outbound = require('sn_ws.js')
const errors = require('sn_ws_err.js')
const rest = require('sn_ws_int.js')
const { failure } = require('failure.js')
const { Class } = require('prototype_class.js')
const testing = require('testing.js')

const api = {
  gs,
  GlideRecord,
  GlideElement,
  GlideAggregate,
  GlideDateTime,
  GlideDigest,
  GlideFilter,
  GlideSchedule,
  GlideSecureRandomUtil,
  GlideTableHierarchy,
}

/** Without the plugin there is no such namespace. */
const plugins = host.limits.includes('no-scoped-cache') ? {} : { sn_scoped_cache: { ScopedCacheManager } }

module.exports = {
  /** `import … from '@servicenow/glide'` */
  api,
  /** `import … from '@servicenow/glide/<name>'` */
  namespaces: {
    sn_ws: outbound,
    sn_ws_err: errors,
    sn_ws_int: { RESTAPIRequest: rest.Request, RESTAPIResponse: rest.Response },
    ...plugins,
  },
  /** Scripts see everything without importing it; modules must import. */
  scriptGlobals: { ...api, sn_ws: outbound, sn_ws_err: errors, ...plugins, action, Class },
  rest,
  currentRecord,
  recordInHand,
  leftInHand,
  failure,
  testing,
}
