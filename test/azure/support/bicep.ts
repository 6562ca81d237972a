import { readFileSync } from 'node:fs'
import { Language, Parser, type Node } from 'web-tree-sitter'

/**
 * The ARM template that a Bicep file stands for, as far as the files of this project need it. What it does not know is
 * an error. Microsoft's compiler cannot be had from npm.
 */
export async function armTemplateOf(path: string): Promise<object> {
  await Parser.init()
  const parser = new Parser()
  parser.setLanguage(
    await Language.load(readFileSync(require.resolve('tree-sitter-bicep/tree-sitter-bicep.wasm'))),
  )
  const root = parser.parse(readFileSync(path, 'utf8'))?.rootNode
  if (!root || root.hasError) throw new Error(`${path} is not Bicep`)
  return templateOf(root)
}

interface Names {
  parameters: Map<string, object>
  /** Resources by their symbol: type, and the expression of the name. */
  resources: Map<string, { type: string; name: string }>
}

function templateOf(root: Node): object {
  const names: Names = { parameters: new Map(), resources: new Map() }
  const resources: object[] = []
  const outputs: Record<string, object> = {}
  let decorators: Record<string, unknown> = {}
  for (const node of root.namedChildren) {
    if (node.type === 'comment') continue
    if (node.type === 'decorators') {
      decorators = decoratorsOf(node, names)
      continue
    }
    const [symbol, ...rest] = node.namedChildren
    const name = symbol!.text
    if (node.type === 'parameter_declaration') names.parameters.set(name, parameter(rest, decorators, names))
    else if (node.type === 'resource_declaration') resources.push(resource(name, rest, names))
    else if (node.type === 'output_declaration')
      outputs[name] = { type: rest[0]!.text, ...decorators, value: valueOf(rest[1]!, names) }
    else throw unknown(node)
    decorators = {}
  }
  return {
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    contentVersion: '1.0.0.0',
    parameters: Object.fromEntries(names.parameters),
    resources,
    outputs,
  }
}

function unknown(node: Node): Error {
  return new Error(`${node.type} is not known here: ${node.text}`)
}

function decoratorsOf(node: Node, names: Names): Record<string, unknown> {
  const entries = node.namedChildren.map(({ namedChildren: [call] }): [string, unknown] => {
    const [name, words] = call!.namedChildren
    const value = valueOf(words!.namedChildren[0]!, names)
    return [name!.text, name!.text === 'description' ? { description: value } : value]
  })
  return Object.fromEntries(
    entries.map(([name, value]) => [name === 'description' ? 'metadata' : name, value]),
  )
}

function parameter([type, value]: Node[], decorators: object, names: Names): object {
  const defaultValue = value === undefined ? {} : { defaultValue: valueOf(value, names) }
  return { type: type!.text, ...defaultValue, ...decorators }
}

function resource(symbol: string, [kind, made]: Node[], names: Names): object {
  const [type = '', apiVersion] = String(valueOf(kind!, names)).split('@')
  const [condition, body] = made!.type === 'if_statement' ? made!.namedChildren : [undefined, made]
  const name = body!.namedChildren.find(({ namedChildren: [key] }) => key!.text === 'name')!.namedChildren[1]!
  names.resources.set(symbol, { type, name: expressionOf(name, names) })
  return {
    ...(condition ? { condition: `[${expressionOf(condition.namedChildren[0]!, names)}]` } : {}),
    type,
    apiVersion,
    ...(valueOf(body!, names) as object),
  }
}

function valueOf(node: Node, names: Names): unknown {
  switch (node.type) {
    case 'object':
      return Object.fromEntries(
        node.namedChildren
          .filter(({ type }) => type !== 'comment')
          .map(({ namedChildren: [key, value] }) => [key!.text, valueOf(value!, names)]),
      )
    case 'array':
      return node.namedChildren.map((one) => valueOf(one, names))
    case 'string':
      return node.text.slice(1, -1)
    case 'number':
      return Number(node.text)
    case 'boolean':
      return node.text === 'true'
    default:
      return `[${expressionOf(node, names)}]`
  }
}

const OPERATORS: Record<string, (left: string, right: string) => string> = {
  '!=': (left, right) => `not(equals(${left}, ${right}))`,
  '>': (left, right) => `greater(${left}, ${right})`,
}

/** Without the square brackets. */
function expressionOf(node: Node, names: Names): string {
  const parts = node.namedChildren
  switch (node.type) {
    case 'string':
    case 'number':
      return node.text
    case 'identifier':
      if (!names.parameters.has(node.text)) throw new Error(`There is no parameter ${node.text}`)
      return `parameters('${node.text}')`
    case 'call_expression':
      return `${parts[0]!.text}(${parts[1]!.namedChildren.map((one) => expressionOf(one, names)).join(', ')})`
    case 'ternary_expression':
      return `if(${parts.map((one) => expressionOf(one, names)).join(', ')})`
    case 'member_expression': {
      const [object, property] = parts
      const named = names.resources.get(object!.text)
      if (named && property!.text === 'id') return `resourceId('${named.type}', ${named.name})`
      return `${expressionOf(object!, names)}.${property!.text}`
    }
    case 'binary_expression': {
      const operator = OPERATORS[node.children[1]!.text]
      if (!operator) throw unknown(node)
      return operator(expressionOf(parts[0]!, names), expressionOf(parts[1]!, names))
    }
    default:
      throw unknown(node)
  }
}
