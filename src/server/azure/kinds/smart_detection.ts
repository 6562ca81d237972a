import type { FactLine } from '../facts.ts'
import { type Fields, fieldsOf } from '../fields.ts'
import { htmlText } from '../html_text.ts'
import { type FoundLink, joined, plain } from '../text.ts'
import { problemKey } from '../problem_key.ts'
import { orderTargets } from '../targets.ts'
import { parseTime } from '../times.ts'
import { timeInWords } from '../../platform/time.ts'
import type { Kind } from './kind.ts'

/** Application Insights found an anomaly by itself. Only the failure anomalies detector is documented to report the end. */
export const SMART_DETECTION: Kind = {
  kind: 'smart_detection',
  matches: ({ context }) =>
    ['SmartDetectorId', 'SmartDetectorName', 'DetectionSummary'].some((name) => context.text(name) !== ''),
  read: ({ context, essentials }) => {
    const targets = orderTargets(essentials)
    const summary = htmlText(context.raw('DetectionSummary'), 2000).text
    const [detected, normal] = ratesOf(context)
    return {
      problemKey: problemKey(essentials, { targets }),
      end: isFailureAnomalies(context) ? 'reported' : 'uncertain',
      headline: summary.split('\n')[0] || joined([detected, normal && `normal ${normal}`], ', '),
      narrative: summary,
      targets,
      lines: detectionLines(context),
      links: context.list('LinksTable').flatMap(linksOf),
    }
  },
}

function isFailureAnomalies(context: Fields): boolean {
  return (
    plain(context.text('SmartDetectorId', 200)).startsWith('failureanomalies') ||
    context.text('DetectedFailureRate') !== ''
  )
}

function ratesOf(context: Fields): [detected: string, normal: string] {
  const [detected, normal] = ['Detected', 'Normal'].map(
    (which) => context.text(`${which}FailureRate`) || context.text(`${which}Value`),
  )
  return [detected ?? '', normal ?? '']
}

/** One detector writes `FormattedOccurenceTime` (docs/facts/azure.md#smart-detection). */
function detectionLines(context: Fields): FactLine[] {
  const occurred = context.raw('FormattedOccurrenceTime') ?? context.raw('FormattedOccurenceTime')
  const [detected, normal] = ratesOf(context)
  return [
    ['Summary', htmlText(context.raw('DetectionSummary'), 1000).text, 'detail'],
    ['Detected', detected],
    ['Normal', normal],
    ['Occurred', timeInWords(parseTime(occurred))],
    ['Detector', context.text('SmartDetectorName') || context.text('SmartDetectorId'), 'detail'],
    ['Analysed', timeInWords(parseTime(context.raw('AnalysisTimestamp'))), 'detail'],
  ]
}

/** Each entry holds an HTML anchor. */
function linksOf(entry: unknown): FoundLink[] {
  return htmlText(fieldsOf(entry).raw('Link'), 1000).links.map(({ label, url }) => [label, url])
}
