import { cut, fairShare, shorten } from '../platform/cut.ts'
import { type Piece, pieces, type Values } from './template.ts'

/** Values that name what is affected: they are shortened last. */
const AFFECTED = ['subject', 'target.name', 'target', 'ci.name']

/** Characters that the other values keep together. */
const OTHERS_KEEP = 20

/**
 * The template filled in, at most `max` characters. If it is too long, values are shortened instead of the end: long ones
 * first, the names of what is affected last. The template's own words stay if they fit.
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
  const affected = parts.filter(isAffected)
  const others = parts.filter((part) => part.path !== '' && !isAffected(part))
  const room = max - lengthOf(parts.filter(({ path }) => path === ''))
  const forAffected = room - Math.min(OTHERS_KEEP, lengthOf(others))
  const affectedShare = fairShare(
    affected.map(({ text }) => text.length),
    Math.max(0, forAffected),
  )
  const affectedLength = affected.reduce((total, { text }) => total + Math.min(text.length, affectedShare), 0)
  const share = fairShare(
    others.map(({ text }) => text.length),
    Math.max(0, room - affectedLength),
  )
  const fitted = parts.map((part) => {
    if (part.path === '') return part
    return { ...part, text: shorten(part.text, isAffected(part) ? affectedShare : share) }
  })
  return cut(joined(fitted), max)
}

function isAffected({ path }: Piece): boolean {
  return AFFECTED.includes(path)
}

function joined(parts: readonly Piece[]): string {
  return parts.map(({ text }) => text).join('')
}

function lengthOf(parts: readonly Piece[]): number {
  return joined(parts).length
}
