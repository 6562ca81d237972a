import { numberOf, type PointId } from './points.ts'

/** `wrong` ends the program with 1; `untried` could not be tried as things are; `look` is for a person. */
export type Result = 'ok' | 'wrong' | 'untried' | 'look'

/** One thing that was looked at. */
export interface Finding<Point = PointId> {
  point: Point
  what: string
  result: Result
  found: string
  /** What to do; '' for nothing. */
  next: string
}

/** Makes the findings of one point. By default the point in docs/verify-instance.md says what to do. */
export function about(point: PointId) {
  return findingsOf(point, `See docs/verify-instance.md, point ${numberOf(point)}.`)
}

/** Makes findings about something. `inDocs` is what to do by default. */
export function findingsOf<Point>(point: Point, inDocs: string) {
  const make =
    (result: Result, otherwise: string) =>
    (what: string, found: string, next = otherwise): Finding<Point> => ({
      point,
      what: printable(what),
      result,
      found: printable(found),
      next: printable(next),
    })
  return {
    ok: make('ok', ''),
    wrong: make('wrong', inDocs),
    untried: make('untried', inDocs),
    look: make('look', inDocs),
    /** `ok` while there are no faults, else `wrong` with the first few of them. */
    faults: (what: string, faults: readonly string[], whenNone: string, next = inDocs): Finding<Point> =>
      faults.length === 0 ? make('ok', '')(what, whenNone) : make('wrong', next)(what, someOf(faults)),
  }
}

const SHOWN = 6

/** The first few, and how many more there are. */
export function someOf(texts: readonly string[]): string {
  const more = texts.length - SHOWN
  return texts.slice(0, SHOWN).join('; ') + (more > 0 ? `; and ${more} more` : '') + '.'
}

const LONGEST = 4000

/** Texts come from the instance: on one line, without what would steer a terminal, and not without end. */
function printable(text: string): string {
  // eslint-disable-next-line no-control-regex
  const line = text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ').trim()
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST)} …`
}
