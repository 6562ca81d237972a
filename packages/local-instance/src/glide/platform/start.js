/**
 * The first thing a transaction's context runs. It takes the two host functions, keeps them to itself, and gives the
 * engine what it needs to run one script. Nothing of the host passes through here but text and functions that were
 * compiled inside this context, so no object of Node can be reached from application code.
 *
 * @param {(operation: string, args: string) => string} bridge answers JSON
 * @param {(kind: 'platform' | 'module' | 'include', path: string) => Function | string} load a compiled file, or why there is none
 * @param {string} limits JSON list of engine/limits.ts: what the platform is to do besides what it documents
 * @param {boolean} isRecorded whether the host is to hear which methods of the platform's classes are called
 */
;(function start(bridge, load, limits, isRecorded) {
  'use strict'
  const scope = globalThis
  const { parse, stringify } = JSON

  /** Calls the host. An error of the host comes back as an Error of this context, never as the host's own object. */
  function host(operation, ...args) {
    let answer
    try {
      answer = bridge(operation, stringify(args))
    } catch {
      answer = undefined
    }
    if (typeof answer !== 'string') throw new Error('The platform could not answer ' + operation)
    const { value, error } = parse(answer)
    if (error !== undefined) throw exception(error)
    return value
  }

  /** The switches of this transaction, for the platform's own files. */
  host.limits = parse(limits)

  function exception(error) {
    return host.limits.includes('error-getters-throw') ? unreadable() : new Error(error)
  }

  /** docs/facts/limits.md#unreadable-errors */
  function unreadable() {
    const refuse = () => {
      throw new Error('Illegal access to getter method getMessage')
    }
    return Object.defineProperties(
      {},
      { message: { get: refuse }, toString: { get: refuse }, stack: { get: refuse } },
    )
  }

  /** Like `host`: what the host may throw, a stack that overflows included, stays outside. */
  function compiled(kind, path) {
    let found
    try {
      found = load(kind, path)
    } catch {
      found = undefined
    }
    if (typeof found !== 'function')
      throw new SyntaxError(typeof found === 'string' ? found : `Cannot load ${path}`)
    return found
  }

  const loaded = {}
  function platform(path) {
    const known = loaded[path]
    if (known) return known.exports
    const file = { exports: {} }
    loaded[path] = file
    compiled('platform', path)(file.exports, platform, file, host)
    return file.exports
  }

  const glide = platform('index.js')
  if (isRecorded) platform('recorded.js').record(glide)
  const modules = platform('modules.js').create((path) => compiled('module', path), glide)
  platform('clock.js').install(scope)
  platform('generators.js').install()

  function define(globals) {
    for (const name of Object.keys(globals)) scope[name] = globals[name]
  }

  /** Under its scope's name and, in its own scope, under its name alone. Its script runs when it is first called. */
  function defineInclude({ scope: owner, name, own }) {
    let made
    const get = () => (made ??= compiled('include', `${owner}.${name}`)())
    scope[owner] ??= {}
    Object.defineProperty(scope[owner], name, { get })
    if (own) Object.defineProperty(scope, name, { get })
  }

  return {
    /** What a classic script sees besides the language. `from` is the directory that its relative paths start in. */
    prepare(from, includes) {
      define({ ...glide.scriptGlobals, require: modules.requireFrom(from + '/package.json') })
      for (const include of parse(includes)) defineInclude(include)
    },
    /** Paths of the modules that were loaded so far. */
    loaded() {
      return stringify(modules.loaded())
    },
    prepareRest(request) {
      const response = new glide.rest.Response()
      define({ request: new glide.rest.Request(parse(request)), response })
      this.response = response
    },
    prepareRecord(table, sysId, values) {
      define({ current: glide.currentRecord(table, sysId, parse(values)) })
    },
    /** A record that the host has in hand, for business rules and access rules. */
    prepareInHand(text) {
      const record = parse(text)
      const current = glide.recordInHand(record, record.current)
      const previous = record.previous === null ? null : glide.recordInHand(record, record.previous)
      define({ current, previous })
      this.inHand = current
    },
    /** What the script did to `current`. */
    leftInHand() {
      return stringify(glide.leftInHand(this.inHand))
    },
    prepareEvent(event) {
      define({ event: parse(event) })
    },
    /** What a test step's script sees besides. */
    prepareStep(earlier) {
      this.step = glide.testing.step(parse(earlier))
      define(this.step.globals)
    },
    leftByStep(result) {
      return stringify(this.step.left(result))
    },
    prepareScan() {
      this.finding = glide.testing.finding()
      define({ finding: this.finding.object })
    },
    leftByScan() {
      return stringify(this.finding.left())
    },
    /** The answer of a REST script; `result` is the script's last value. */
    answer(result) {
      return stringify(this.response.finish(result))
    },
    /** Whether a condition script set `answer` to something true, or else came to it; the text `false` is not. */
    truth(result) {
      const answer = scope.answer ?? result
      return Boolean(answer) && String(answer) !== 'false'
    },
    /** What is to be said of a value that was thrown: text, and the status if it is one of the platform's own errors. */
    failure(thrown) {
      return stringify(glide.failure(thrown))
    },
  }
})
