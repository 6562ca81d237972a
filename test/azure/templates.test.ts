import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { armTemplateOf } from './support/bicep.ts'

// Imported, its types would bring those of the browser into the whole project.
const { parse } = jest.requireActual<{
  parse: (file: string, hcl: string) => Promise<Record<string, object>>
}>('@cdktn/hcl2json')

const AZURE = join(__dirname, '../../azure')
const text = (path: string) => readFileSync(join(AZURE, path), 'utf8')

describe.each(['bicep/action-group', 'starter/alert-rules'])('%s', (path) => {
  it('says the same in Bicep and in the ARM template', async () => {
    expect(JSON.parse(text(`${path}.json`))).toEqual(await armTemplateOf(join(AZURE, `${path}.bicep`)))
  })
})

it('a broken Bicep file is noticed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bicep-'))
  const file = join(folder, 'broken.bicep')
  writeFileSync(file, text('bicep/action-group.bicep').replace('enabled: true', 'enabled = true'))
  await expect(armTemplateOf(file)).rejects.toThrow('is not Bicep')
  rmSync(folder, { recursive: true })
})

it('Bicep asks for what the secure webhook needs, as the script writes it', () => {
  const template = JSON.parse(text('bicep/action-group.json')) as {
    resources: { properties: { webhookReceivers: object[] } }[]
  }
  expect(template.resources[0]?.properties.webhookReceivers).toEqual([
    expect.objectContaining({
      useCommonAlertSchema: true,
      useAadAuth: true,
      serviceUri:
        "[if(startsWith(toLower(parameters('webhook')), 'https://'), parameters('webhook'), fail('The webhook is an https address.'))]",
    }),
  ])
})

type Block = Record<string, unknown>
interface Configuration {
  variable?: Record<string, Block[]>
  output?: Record<string, Block[]>
  module?: Record<string, Block[]>
  data?: Record<string, Record<string, Block[]>>
  resource?: Record<string, Record<string, Block[]>>
  terraform?: { required_providers: Record<string, object>[] }[]
}

/** All files of a folder as one, as Terraform reads them. */
async function configuration(folder: string, files: string[]): Promise<Configuration> {
  const read = await Promise.all(files.map(async (file) => parse(file, text(join(folder, file)))))
  const merged: Record<string, object> = {}
  for (const part of read)
    for (const [kind, blocks] of Object.entries(part))
      merged[kind] = Array.isArray(blocks) ? blocks : { ...merged[kind], ...blocks }
  return merged
}

/** What the providers document: required arguments, then optional ones. */
const ARGUMENTS: Record<string, [string[], string[]]> = {
  'data.azuread_client_config': [[], []],
  'data.azuread_service_principal': [['client_id'], []],
  azuread_application_registration: [
    ['display_name'],
    ['sign_in_audience', 'requested_access_token_version'],
  ],
  azuread_application_identifier_uri: [['application_id', 'identifier_uri'], []],
  azuread_application_app_role: [
    ['application_id', 'role_id', 'allowed_member_types', 'description', 'display_name', 'value'],
    [],
  ],
  azuread_application_owner: [['application_id', 'owner_object_id'], ['for_each']],
  azuread_service_principal: [['client_id'], []],
  azuread_app_role_assignment: [['app_role_id', 'principal_object_id', 'resource_object_id'], []],
  azurerm_monitor_action_group: [
    ['name', 'resource_group_name', 'short_name'],
    ['tags', 'webhook_receiver', 'depends_on'],
  ],
  'azurerm_monitor_action_group.webhook_receiver': [
    ['name', 'service_uri'],
    ['use_common_alert_schema', 'aad_auth'],
  ],
  'azurerm_monitor_action_group.webhook_receiver.aad_auth': [['object_id'], ['identifier_uri', 'tenant_id']],
  azurerm_resource_group: [['name', 'location'], []],
  random_uuid: [[], []],
}

/** What is wrong with the arguments of a block and of the blocks in it. */
function wrongArguments(type: string, block: Block): string[] {
  const known = ARGUMENTS[type]
  if (!known) return [`${type} is not known`]
  const [required, optional] = known
  const names = Object.keys(block)
  return [
    ...required.filter((name) => !names.includes(name)).map((name) => `${type} lacks ${name}`),
    ...names
      .filter((name) => ![...required, ...optional].includes(name))
      .map((name) => `${type} has no ${name}`),
    ...names
      .filter((name) => ARGUMENTS[`${type}.${name}`])
      .flatMap((name) =>
        (block[name] as Block[]).flatMap((inner) => wrongArguments(`${type}.${name}`, inner)),
      ),
  ]
}

function blocksOf({ resource = {}, data = {} }: Configuration): [string, string, Block][] {
  const flat = (prefix: string, kinds: Record<string, Record<string, Block[]>>) =>
    Object.entries(kinds).flatMap(([type, named]) =>
      Object.entries(named).map(([name, [block]]): [string, string, Block] => [prefix + type, name, block!]),
    )
  return [...flat('', resource), ...flat('data.', data)]
}

/** `var.x`, `data.type.name`, `type.name` and `module.x` that nothing declares. */
function unknownReferences(parts: Configuration): string[] {
  const declared = new Set([
    ...Object.keys(parts.variable ?? {}).map((name) => `var.${name}`),
    ...Object.keys(parts.module ?? {}).map((name) => `module.${name}`),
    ...blocksOf(parts).map(([type, name]) => `${type}.${name}`),
  ])
  // Values of arguments; names of blocks are not in them, and texts for people name addresses.
  const expressions = JSON.stringify(parts, (key, value: unknown) =>
    key === 'error_message' || key === 'description' || key === 'source' ? '' : value,
  ).match(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g)
  return (expressions ?? [])
    .flatMap((one) => one.match(/\b(?:data\.\w+|var|module|azure\w+|random_\w+)\.\w+/g) ?? [])
    .filter((name) => !declared.has(name))
}

describe('terraform', () => {
  const MODULE = ['versions.tf', 'variables.tf', 'main.tf', 'outputs.tf']
  const EXAMPLE = join('terraform', 'examples', 'servicenow')

  it.each([
    ['the module', 'terraform', MODULE],
    ['the example', EXAMPLE, ['main.tf']],
  ])(
    '%s has only arguments that the providers know, and names only what is there',
    async (_, folder, files) => {
      const parts = await configuration(folder, files)
      expect(blocksOf(parts).flatMap(([type, , block]) => wrongArguments(type, block))).toEqual([])
      expect(unknownReferences(parts)).toEqual([])
    },
  )

  it('both checks notice what is wrong', async () => {
    const spoilt = text('terraform/main.tf')
      .replace('aad_auth {', 'aadAuth {')
      .replace('var.webhook', 'var.hook')
    const parts = (await parse('main.tf', spoilt)) as Configuration
    expect(blocksOf(parts).flatMap(([type, , block]) => wrongArguments(type, block))).toEqual([
      'azurerm_monitor_action_group.webhook_receiver has no aadAuth',
    ])
    expect(unknownReferences(parts)).toContain('var.hook')
    await expect(parse('main.tf', spoilt.replace(/\}\s*$/, ''))).rejects.toThrow()
  })

  it('the example gives the module what it needs, and takes what it has', async () => {
    const module = await configuration('terraform', MODULE)
    const { module: used } = await configuration(EXAMPLE, ['main.tf'])
    const given = Object.keys(used!['secure_webhook']![0]!).filter((name) => name !== 'source')
    const variables = Object.entries(module.variable!)
    expect(given.filter((name) => !module.variable![name])).toEqual([])
    expect(variables.filter(([name, [block]]) => !('default' in block!) && !given.includes(name))).toEqual([])
    const taken = text(join(EXAMPLE, 'main.tf')).match(/(?<=module\.secure_webhook\.)\w+/g)!
    expect(taken.filter((name) => !module.output![name])).toEqual([])
  })

  it('never manages Azure Monitor’s own service principal, which a destroy would delete', async () => {
    const { resource } = await configuration('terraform', MODULE)
    const managed = Object.values(resource!['azuread_service_principal']!).map(
      ([block]) => block!['client_id'],
    )
    expect(managed).toEqual(['${azuread_application_registration.this.client_id}'])
    expect(text('terraform/main.tf')).not.toContain('use_existing')
  })

  it('its page describes every input and output', async () => {
    const { variable, output, terraform } = await configuration('terraform', MODULE)
    const page = text('terraform/README.md')
    const rows = [...page.matchAll(/^\| `(\w+)` +\| (.*?) +\|/gm)].map(([, name, words]) => [name, words])
    const described = [...Object.entries(variable!), ...Object.entries(output!)].map(([name, [block]]) => [
      name,
      block!['description'],
    ])
    expect(rows.sort()).toEqual(described.sort())
    expect(Object.keys(terraform![0]!.required_providers[0]!)).toEqual(['azuread', 'azurerm', 'random'])
  })

  it.each([
    [
      'webhook',
      'https://dev.service-now.com/api/x',
      ['http://dev.service-now.com/api/x', 'https://a b', 'https://u:p@a.com'],
    ],
    ['resource_group_name', 'alerts(1)_x-y.z', ['a.', 'a/b', '', 'a'.repeat(91)]],
    ['name', "O'Neil & Co", ['a<b', 'a'.repeat(121), 'a\nb']],
    ['action_group_name', 'Nightly (prod)', ['a/b', 'a.', 'a ', 'a#b', 'a\\b', 'a'.repeat(261)]],
    ['azns_client_id', '461e8683-5575-4561-ac7f-899cc907d62a', ['AzNS', '']],
  ])('the pattern of %s takes a good value and refuses bad ones', async (name, good, bad) => {
    const { variable } = await configuration('terraform', MODULE)
    const { condition } = (variable![name]![0]!['validation'] as { condition: string }[])[0]!
    const [, quoted = ''] = /regex\((".*?[^\\]"), var/.exec(condition) ?? []
    // The few parts that RE2 writes otherwise than JavaScript.
    const pattern = new RegExp(
      (JSON.parse(quoted) as string).replaceAll('[:cntrl:]', '\\x00-\\x1f\\x7f'),
      'u',
    )
    expect([good, ...bad].filter((value) => pattern.test(value))).toEqual([good])
  })
})
