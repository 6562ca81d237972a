import { GlideRecord, gs } from '@servicenow/glide'
import { CALLERS, chooseAmong, isConfigured, isOfForm, MAX_CALLERS, readRows } from '../entra/callers.ts'
import { type Claimed, verifyProof, vouchers } from '../entra/key_refresh.ts'
import { claimedOf } from '../entra/offer.ts'
import { claimOf, parseProof, type Proof } from '../entra/proof.ts'
import { ACTION_GROUPS } from '../entra/token.ts'
import { getById, insertRecord } from '../platform/glide.ts'
import { once } from '../platform/result.ts'
import { isSysId } from '../platform/text.ts'
import { DAY, fromGlideTime, toGlideTime } from '../platform/time.ts'
import type { ENTRA_SETTINGS } from '../settings/entra_settings.ts'
import { CLOUDS, type EntraSettings } from '../settings/settings.ts'
import { PREFIX } from '../settings/value_types.ts'
import { timeText } from './check.ts'

const TABLE = 'x_secx_azmon_refusal'

/** A refused caller whom other settings would let in, as the page Set up shows him. */
export interface OfferLine {
  id: string
  text: string
  /** Whether stored keys vouch for the signature; null where they do not have the key. */
  isGenuine: boolean | null
}

/** Rows of one day that are read at the most, and offers that are shown. */
const MAX_ROWS = 500
const MAX_SHOWN = 50

interface Kept {
  id: string
  proof: Proof
  last: number
}

/**
 * The callers of the last day, each once: those whose signature is verified first, then who called first, so that nobody
 * pushes them down by calling again. What stored keys prove to be forged is left out. Nothing is fetched.
 */
export function readOffers(settings: EntraSettings, now: number): OfferLine[] {
  const settingsOf = judges(settings)
  const kept = readKept(now).filter(({ proof }) => !isLetIn(proof, settingsOf(proof)))
  const isVouchedFor = vouchers(
    kept.slice(0, 200).map(({ proof }) => claimedOf(proof, settings)),
    now,
  )
  const judged = kept.map((one) => ({ ...one, isGenuine: isVouchedFor(one.proof) }))
  const wanted = [true, null].flatMap((is) => judged.filter(({ isGenuine }) => isGenuine === is))
  const shown = new Map<string, OfferLine>()
  for (const { id, proof, last, isGenuine } of wanted)
    if (!shown.has(claimOf(proof)))
      shown.set(claimOf(proof), { id, text: textOf(proof, last, settings), isGenuine })
  return [...shown.values()].slice(0, MAX_SHOWN)
}

/** Who called first comes first. */
function readKept(now: number): Kept[] {
  const record = new GlideRecord(TABLE)
  record.addQuery('hour', '>=', toGlideTime(now - DAY))
  record.addNotNullQuery('proof')
  record.orderBy('first_seen')
  record.setLimit(MAX_ROWS)
  record.query()
  const kept: Kept[] = []
  while (record.next()) {
    const proof = parseProof(record.getValue('proof'))
    const last = fromGlideTime(record.getValue('last_seen')) ?? 0
    if (proof) kept.push({ id: record.getUniqueValue(), proof, last })
  }
  return kept
}

/** The settings that judge a call, as `entra/caller.ts` chooses them. One query for all. */
function judges(form: EntraSettings): (proof: Proof) => EntraSettings {
  const rows = once(() => (form.useCallers ? readRows('', MAX_CALLERS) : []))
  return (proof) => {
    if (isOfForm(proof, form)) return form
    const own = rows().filter(({ tenant = '' }) => tenant.toLowerCase() === proof.tenant.toLowerCase())
    return chooseAmong(own, proof, form)?.settings ?? form
  }
}

function isLetIn({ tenant, audience, caller, roles }: Proof, settings: EntraSettings): boolean {
  const isRole = !settings.requireRole || roles.includes(settings.role)
  const isListed = settings.audiences.includes(audience) && settings.callers.includes(caller)
  return tenant === settings.tenant && isListed && isRole
}

function textOf(proof: Proof, last: number, settings: EntraSettings): string {
  const { tenant, audience, version, caller } = proof
  const who = ACTION_GROUPS[caller] ?? `The application ${caller}, which is not Azure Monitor,`
  return `${who} called from tenant ${tenant}, audience ${audience} (token ${version}), ${roleText(proof, settings)}. Latest call: ${timeText(last)}.`
}

function roleText({ roles }: Proof, { role, requireRole }: EntraSettings): string {
  if (roles.includes(role)) return `role ${role} present`
  const found = roles.length === 0 ? 'without an app role' : `with the app role ${roles.join(', ')}`
  return requireRole ? `${found} instead of ${role}` : found
}

/** What became of an offer that an admin accepted. */
export interface Acceptance {
  isAccepted: boolean
  /** What was verified, or why nothing was filled in. */
  text: string
  /** What was filled in: a sentence each. */
  filled: string[]
  /** What is left to do. */
  next: string
}

/**
 * Accepts an offer: fetches the keys of the tenant that it names, verifies the kept signature with them, and only then fills
 * in the settings, the tenant last: nobody is let in by half of them. An offer that proves to be forged is forgotten.
 */
export function acceptOffer(id: string, settings: EntraSettings, now: number): Acceptance {
  const record = isSysId(id) ? getById(TABLE, id) : null
  const proof = record && parseProof(record.getValue('proof'))
  if (!record || !proof) return refusal('This call is no longer on record. Press “Check again”.')
  if (settings.authority === '') return refusal('The login host in the settings is wrong: correct it first.')
  const obstacle = obstacleOf(proof, settings)
  if (obstacle !== '') return refusal(obstacle)
  const claimed = claimedOf(proof, settings)
  const { problem, isForged } = verifyProof(proof, claimed.authority, now)
  if (problem !== '') {
    if (isForged) {
      record.setValue('proof', '')
      record.update()
    }
    return refusal(problem)
  }
  const filled = isForForm(proof, settings)
    ? changesFor(proof, claimed.authority, settings).map(changed)
    : addCaller(claimed, settings)
  if (filled === null) return refusal(NOT_ADDED)
  const isRoleMissing = settings.requireRole && proof.roles.length === 0
  return {
    isAccepted: true,
    text: `The tenant ${proof.tenant} published the key ${proof.kid}, and it signed the token of this call: tenant, audience, caller and roles are as shown.`,
    filled,
    next: isRoleMissing
      ? 'The token has no app role: assign it to the Azure Monitor service principal, as the set-up guide says.'
      : 'Press Test in the action group once more: Azure does not repeat the call that was refused.',
  }
}

/** Why accepting would change how calls are judged that are let in today; '' where it does not. */
function obstacleOf(proof: Proof, settings: EntraSettings): string {
  const { tenant, roles } = proof
  const judge = judges(settings)(proof)
  const row = judge.caller
  if (row.sysId !== '' && !judge.audiences.includes(proof.audience))
    return `The caller ${row.name} of the table Callers has this tenant: if the call is from there, add the audience ${proof.audience} to it.`
  if (row.sysId !== '')
    return `The caller ${row.name} of the table Callers has this tenant and audience: change there what it asks for.`
  if (!isInUse(settings) && settings.tenant !== '' && settings.tenant !== tenant)
    return `The settings name the tenant ${settings.tenant}, without an audience: complete or empty them first.`
  const isOtherRole = settings.requireRole && roles.length > 0 && !roles.includes(settings.role)
  // Rows without a role of their own ask for that of the form.
  return isOfForm(proof, settings) && isOtherRole && settings.useCallers
    ? `The settings ask for the app role ${settings.role}, and this token has ${roles.join(', ')}: change the setting App role, or the role in Azure.`
    : ''
}

/** Whether calls are let in today, for which the settings must stay as they are. */
function isInUse(settings: EntraSettings): boolean {
  return isConfigured(settings) || settings.useCallers
}

/** The form takes the first caller, and what is new about its tenant, unless its other audiences have another role. */
function isForForm({ tenant, audience, roles }: Proof, settings: EntraSettings): boolean {
  if (!isInUse(settings)) return true
  const isSameRole = !settings.requireRole || roles.length === 0 || roles.includes(settings.role)
  const isOwn = isConfigured(settings) && settings.tenant === tenant
  return isOwn && (isSameRole || settings.audiences.includes(audience))
}

const NOT_ADDED =
  'The call is genuine, but no row of the table Callers could be written for it. The system log and the messages of this instance say why.'

/** The form keeps its tenant: a further one gets a row of the table Callers, named after itself until somebody renames it. */
function addCaller({ proof, authority }: Claimed, settings: EntraSettings): string[] | null {
  const { tenant, audience, caller, roles } = proof
  const record = new GlideRecord(CALLERS)
  record.initialize()
  const cloud = authority === CLOUDS.government.authority ? 'government' : 'worldwide'
  const [role = ''] = roles.includes(settings.role) || roles.length > 1 ? [] : roles
  const isOfCloud = caller === CLOUDS[cloud].caller
  const values = { name: tenant, tenant, cloud, audiences: audience, role, callers: isOfCloud ? '' : caller }
  for (const [name, value] of Object.entries(values)) record.setValue(name, value)
  return insertRecord(record) === null ? null : [`a row of the table Callers for the tenant ${tenant}`]
}

function changed({ name, value }: Change): string {
  gs.setProperty(PREFIX + name, value)
  return `${PREFIX}${name}: ${value}`
}

interface Change {
  name: keyof typeof ENTRA_SETTINGS
  value: string
}

/** What lets in the like of a verified proof. Whether a role is asked for is not among it. */
function changesFor(
  { tenant, audience, caller, roles }: Proof,
  authority: string,
  settings: EntraSettings,
): Change[] {
  const added = (list: readonly string[], entry: string) =>
    [...list.filter((one) => one !== entry), entry].join(',')
  const [role = ''] = roles.includes(settings.role) || roles.length > 1 ? [] : roles
  const wanted: (Change & { isRight: boolean })[] = [
    { name: 'entra.authority', value: authority, isRight: authority === settings.authority },
    { name: 'entra.role', value: role, isRight: role === '' || !settings.requireRole },
    {
      name: 'entra.callers',
      value: added(settings.callers, caller),
      isRight: settings.callers.includes(caller),
    },
    {
      name: 'entra.audiences',
      value: added(settings.audiences, audience),
      isRight: settings.audiences.includes(audience),
    },
    { name: 'entra.tenant', value: tenant, isRight: settings.tenant === tenant },
  ]
  return wanted.filter(({ isRight }) => !isRight).map(({ name, value }) => ({ name, value }))
}

function refusal(text: string): Acceptance {
  return { isAccepted: false, text, filled: [], next: '' }
}
