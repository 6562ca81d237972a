import { type AlertPolicies, effectiveSettings } from '../../../src/server/mapping/record.ts'
import { parseSettings } from '../../../src/server/settings/read.ts'

const NOTHING: AlertPolicies = {
  resolve: null,
  refire: null,
  refireWindow: null,
  autoResolveAfter: null,
  closeNotes: '',
}
const settings = parseSettings({
  'lifecycle.resolve': 'untouched',
  'lifecycle.refire': 'reopen',
  'lifecycle.refire_window_minutes': '60',
})

describe('the settings for an alert', () => {
  it('are the settings where no rule said otherwise', () => {
    expect(effectiveSettings(settings, NOTHING)).toEqual(settings)
  })

  it('follow the rule on resolving', () => {
    const { lifecycle } = effectiveSettings(settings, { ...NOTHING, resolve: 'always' })
    expect(lifecycle.resolve).toBe('always')
  })

  it('follow the rule on firing again, a window of no end included', () => {
    const { lifecycle } = effectiveSettings(settings, { ...NOTHING, refire: 'note', refireWindow: 0 })
    expect([lifecycle.refire, lifecycle.refireWindow]).toEqual(['note', 0])
  })

  it('have the close notes of the rule', () => {
    const { incident } = effectiveSettings(settings, { ...NOTHING, closeNotes: 'Well again' })
    expect(incident.closeNotes).toBe('Well again')
  })
})
