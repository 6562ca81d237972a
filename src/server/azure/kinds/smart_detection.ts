import type { FactLine } from '../facts.ts'
import { type Fields, fieldsOf } from '../fields.ts'
import { htmlText } from '../html_text.ts'
import { type FoundLink, plain } from '../text.ts'
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
    return {
      problemKey: problemKey(essentials, { targets }),
      end: isFailureAnomalies(context) ? 'reported' : 'uncertain',
      narrative: htmlText(context.raw('DetectionSummary'), 2000).text,
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

/** One detector writes `FormattedOccurenceTime` (docs/facts/azure.md#smart-detection). */
function detectionLines(context: Fields): FactLine[] {
  const occurred = context.raw('FormattedOccurrenceTime') ?? context.raw('FormattedOccurenceTime')
  return [
    ['Summary', htmlText(context.raw('DetectionSummary'), 1000).text],
    ['Detected', context.text('DetectedFailureRate') || context.text('DetectedValue')],
    ['Normal', context.text('NormalFailureRate') || context.text('NormalValue')],
    ['Occurred', timeInWords(parseTime(occurred))],
    ['Detector', context.text('SmartDetectorName') || context.text('SmartDetectorId')],
    ['Analysed', timeInWords(parseTime(context.raw('AnalysisTimestamp')))],
  ]
}

/** Each entry holds an HTML anchor. */
function linksOf(entry: unknown): FoundLink[] {
  return htmlText(fieldsOf(entry).raw('Link'), 1000).links.map(({ label, url }) => [label, url])
}
