import { between, daysOrForever, type Section } from './setting.ts'

export const OPERATION: Section = {
  title: 'Operation',
  instructions:
    'How deliveries are processed, and for how long things stay on record. The defaults suit almost everyone.',
  settings: [
    {
      name: 'operation.mode',
      type: 'choicelist',
      default: 'inline',
      label: 'Processing',
      description:
        'Inline: Azure waits until the incident is written, usually some hundred milliseconds. Queued: Azure is answered as soon as the delivery is stored, and an event does the rest; for instances with slow business rules on incidents.',
      expected: 'inline or queued',
      choices: [
        { value: 'inline', label: 'Inline: while Azure waits' },
        { value: 'queued', label: 'Queued: by an event' },
      ],
    },
    {
      name: 'operation.max_body_kb',
      type: 'integer',
      default: '1024',
      label: 'Largest body (KB)',
      description: 'Larger calls are refused with 413. Azure itself sends at most 256 KB. Empty: 1024.',
      expected: between('operation.max_body_kb'),
    },
    {
      name: 'operation.max_attempts',
      type: 'integer',
      default: '8',
      label: 'Attempts',
      description:
        'How often in all a delivery that fails is tried before it is marked dead. Dead deliveries stay under Failed deliveries and can be replayed. Empty: 8.',
      expected: between('operation.max_attempts'),
    },
    {
      name: 'operation.retry_pause_minutes',
      type: 'integer',
      default: '2',
      label: 'First pause (minutes)',
      description:
        'Pause before the second attempt. Each further pause is twice as long, up to a day. Empty: 2.',
      expected: between('operation.retry_pause_minutes'),
    },
    {
      name: 'operation.keep_payloads_days',
      type: 'integer',
      default: '30',
      label: 'Keep payloads (days)',
      description:
        'After so many days the text that Azure sent is removed from a delivery that is done with; it can then be neither replayed nor previewed. 0: not before the delivery itself. Empty: 30.',
      expected: daysOrForever('operation.keep_payloads_days'),
    },
    {
      name: 'operation.keep_deliveries_days',
      type: 'integer',
      default: '90',
      label: 'Keep deliveries (days)',
      description:
        'After so many days a delivery that is done with is removed. One that waits, is tried again or failed for good is never removed. No fewer than payloads are kept. 0: for ever. Empty: 90.',
      expected: daysOrForever('operation.keep_deliveries_days'),
    },
    {
      name: 'operation.keep_alerts_days',
      type: 'integer',
      default: '365',
      label: 'Keep alerts (days)',
      description:
        'So many days after the last call about it, an alert that is over is removed if its incident is closed or canceled, or it has none. No fewer than payloads are kept. 0: for ever. Empty: 365.',
      expected: daysOrForever('operation.keep_alerts_days'),
    },
    {
      name: 'operation.keep_refusals_days',
      type: 'integer',
      default: '90',
      label: 'Keep counters of refused calls (days)',
      description: 'After so many days they are removed. 0: for ever. Empty: 90.',
      expected: daysOrForever('operation.keep_refusals_days'),
    },
  ],
}
