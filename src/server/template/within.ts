import { cut, fairShare, shorten } from '../platform/cut.ts'
import { type Piece, pieces, type Values } from './template.ts'

/** Values that say what is hit: the last to be shortened. */
const WHAT_IS_HIT = ['subject', 'target.name', 'target', 'ci.name']

/** Characters that other values keep together, however long what is hit is. */
const OTHERS_KEEP = 20

/**
 * The template filled in, at most `max` characters. When it is too long, values are shortened and not its end: the longest
 * first, and what is hit last. Its own words stay, unless they are too long by themselves.
 */
export function renderWithin(template: string, values: Values, max: number): string {
  return within(pieces(template, values), max)
}

/** The same on one line. */
export function renderLine(template: string, values: Values, max: number): string {
  const parts = pieces(template, values).map(({ text, path }) => ({ text: text.replace(/\s+/g, ' '), path }))
  return within(parts, max).replace(/\s+/g, ' ').trim()
}

function within(parts: readonly Piece[], max: number): string {
  if (lengthOf(parts) <= max) return joined(parts)
  const hit = parts.filter(isHit)
  const others = parts.filter((part) => part.path !== '' && !isHit(part))
  const room = max - lengthOf(parts.filter(({ path }) => path === ''))
  const forHit = room - Math.min(OTHERS_KEEP, lengthOf(others))
  const hitShare = fairShare(
    hit.map(({ text }) => text.length),
    Math.max(0, forHit),
  )
  const hitLength = hit.reduce((total, { text }) => total + Math.min(text.length, hitShare), 0)
  const share = fairShare(
    others.map(({ text }) => text.length),
    Math.max(0, room - hitLength),
  )
  const fitted = parts.map((part) => {
    if (part.path === '') return part
    return { ...part, text: shorten(part.text, isHit(part) ? hitShare : share) }
  })
  return cut(joined(fitted), max)
}

function isHit({ path }: Piece): boolean {
  return WHAT_IS_HIT.includes(path)
}

function joined(parts: readonly Piece[]): string {
  return parts.map(({ text }) => text).join('')
}

function lengthOf(parts: readonly Piece[]): number {
  return joined(parts).length
}
