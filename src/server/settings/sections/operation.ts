import { between, type Section } from '../setting.ts'

export const OPERATION: Section = {
  title: 'Operation',
  instructions: 'How deliveries are processed. The defaults suit almost everyone.',
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
  ],
}
