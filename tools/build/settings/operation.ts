import { SECTION_TITLES } from '../../../src/server/settings/catalog.ts'
import type { SectionText } from './text.ts'

export const OPERATION = {
  id: 'operation',
  title: SECTION_TITLES.operation,
  instructions:
    'How deliveries are processed, and how long records are kept. The defaults suit almost everyone.',
  settings: {
    'operation.mode': {
      label: 'Processing',
      help: 'Inline: Azure waits until the incident is written, usually some hundred milliseconds. Queued: Azure gets its answer as soon as the delivery is stored, and an event processes it; for instances with slow business rules on incidents.',
      choices: { inline: 'Inline: while Azure waits', queued: 'Queued: by an event' },
    },
    'operation.max_body_kb': {
      label: 'Largest body (KB)',
      help: 'Larger calls are refused with 413. Azure itself sends at most 256 KB.',
    },
    'operation.max_attempts': {
      label: 'Attempts',
      help: 'How often a failing delivery is tried before it is marked dead. Dead deliveries are listed under Failed deliveries and can be replayed.',
    },
    'operation.retry_pause_minutes': {
      label: 'First pause (minutes)',
      help: 'Pause before the second attempt. Each further pause is twice as long, up to a day.',
    },
    'operation.node_cache': {
      label: 'Node cache',
      help: 'Deliveries take signing keys, CI classes, rules, choices, groups, callers and unknown resources from the node’s memory, so that changes and removals may count five minutes later. Switch it on when npm run verify-instance says so.',
    },
    'operation.notify': {
      label: 'Who is told',
      help: 'Groups and users who get a mail, one a day and cause, when calls of the own tenant are refused, deliveries fail for good, signing keys cannot be fetched, no calls come, or a storm is on. Groups by name, users by user name or e-mail address, or sys_ids, separated by commas.',
      empty: 'nobody',
      example: 'Cloud Operations',
    },
    'operation.notify_silence_hours': {
      label: 'Tell of silence after (hours)',
      help: 'They are told when no call was accepted for so many hours, for a week at most. An alert in Azure that fires at set times makes few hours safe. 0: never.',
    },
    'operation.keep_payloads_days': {
      label: 'Keep payloads (days)',
      help: 'After so many days the text that Azure sent is removed from a processed delivery, which then can be neither replayed nor previewed. 0: as long as the delivery.',
    },
    'operation.keep_deliveries_days': {
      label: 'Keep deliveries (days)',
      help: 'After so many days a processed delivery is deleted. One that waits, is retried or is dead is never deleted. Not less than for payloads. 0: forever.',
    },
    'operation.keep_alerts_days': {
      label: 'Keep alerts (days)',
      help: 'So many days after the last call about it, a resolved alert is deleted if its incident is closed or canceled, or if it has none. Not less than for payloads. 0: forever.',
    },
    'operation.keep_refusals_days': {
      label: 'Keep counters of refused calls (days)',
      help: 'After so many days they are deleted. 0: forever.',
    },
  },
} satisfies SectionText
