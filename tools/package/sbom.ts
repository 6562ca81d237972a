interface Bom {
  serialNumber?: string
  metadata: { timestamp?: string; tools?: unknown; component: Record<string, unknown> }
  [member: string]: unknown
}

/**
 * The bill of materials that `npm sbom` makes of the lock file, without what says when and with which npm it was made.
 * The app itself ships no dependency: every component is marked `cdx:npm:package:development`, a tool to build or test.
 * npm names the project after its folder; it gets its own name. Fails if a component is not such a tool.
 */
export function billOfMaterials(fromNpm: string, name: string): string {
  const bom = JSON.parse(fromNpm) as Bom
  delete bom.serialNumber
  delete bom.metadata.timestamp
  delete bom.metadata.tools
  bom.metadata.component = { ...bom.metadata.component, type: 'application', name }
  const shipped = (bom.components as Component[]).filter((component) => !isTool(component))
  if (shipped.length > 0)
    throw new Error(`The app is to ship no dependency, but has: ${shipped.map((one) => one.name).join(', ')}`)
  return JSON.stringify(bom, null, 2) + '\n'
}

interface Component {
  name: string
  properties?: { name: string; value: string }[]
}

function isTool({ properties = [] }: Component): boolean {
  return properties.some(({ name, value }) => name === 'cdx:npm:package:development' && value === 'true')
}
