/** Deeper than anything Azure sends; far from where a recursive parser would run out of stack. */
const MAX_DEPTH = 64

export type Parsed = { ok: true; value: unknown } | { ok: false; detail: string }

/**
 * Parses JSON from outside. Depth is counted before parsing, because running out of stack inside the engine's parser
 * is not an error that a script can rely on catching. A byte order mark in front is accepted.
 */
export function parseJson(text: string): Parsed {
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  if (body.trim() === '') return { ok: false, detail: 'The body is empty.' }
  if (isTooDeep(body)) return { ok: false, detail: `The body is nested deeper than ${MAX_DEPTH} levels.` }
  try {
    return { ok: true, value: JSON.parse(body) as unknown }
  } catch {
    return { ok: false, detail: 'The body is not JSON.' }
  }
}

/** What a text says as JSON; undefined for what is none. */
export function bodyOf(text: string): unknown {
  const parsed = parseJson(text)
  return parsed.ok ? parsed.value : undefined
}

function isTooDeep(text: string): boolean {
  let depth = 0
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (quoted) {
      if (code === BACKSLASH) at++
      else if (code === QUOTE) quoted = false
    } else if (code === QUOTE) quoted = true
    else if (code === BRACE || code === BRACKET) {
      depth++
      if (depth > MAX_DEPTH) return true
    } else if (code === BRACE_END || code === BRACKET_END) depth--
  }
  return false
}

const QUOTE = 0x22
const BACKSLASH = 0x5c
const BRACE = 0x7b
const BRACE_END = 0x7d
const BRACKET = 0x5b
const BRACKET_END = 0x5d
