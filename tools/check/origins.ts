import ts from 'typescript'
import type { Program } from './program.ts'

/**
 * What an expression may be, as the literals, objects, arrays, functions and `new` expressions that it may come from.
 * `isWhole` says whether these are all: what is read from data, or comes from outside, is not known.
 */
export interface Origins {
  nodes: ReadonlySet<ts.Node>
  isWhole: boolean
}

const UNKNOWN: Origins = { nodes: new Set(), isWhole: false }
const NONE: Origins = { nodes: new Set(), isWhole: true }

const SAME_ELEMENTS = new Set(['filter', 'slice', 'sort', 'reverse'])
const ONE_ELEMENT = new Set(['find', 'at', 'pop', 'shift'])
const OVER_ELEMENTS = new Set(['map', 'forEach', 'filter', 'find', 'some', 'every', 'flatMap', 'findIndex'])

/** Follows values through variables, parameters, results, objects and arrays of a program, across modules. */
export class OriginFinder {
  private readonly known = new Map<ts.Node, Origins>()
  private readonly open = new Set<ts.Node>()
  private readonly calls = new Map<ts.Symbol, ts.CallExpression[]>()
  private readonly passedOn = new Set<ts.Symbol>()
  private readonly checker: ts.TypeChecker

  constructor({ checker, files }: Program) {
    this.checker = checker
    for (const { file } of files) this.index(file)
  }

  of(expression: ts.Node): Origins {
    const known = this.known.get(expression)
    if (known) return known
    // A value that depends on itself adds nothing to itself.
    if (this.open.has(expression)) return NONE
    this.open.add(expression)
    const found = this.find(expression)
    this.open.delete(expression)
    this.known.set(expression, found)
    return found
  }

  /** The texts that an expression may be. */
  texts(expression: ts.Node): { values: string[]; isWhole: boolean } {
    const { nodes, isWhole } = this.of(expression)
    const literals = [...nodes].filter(ts.isStringLiteralLike)
    return { values: [...new Set(literals.map(({ text }) => text))], isWhole }
  }

  /** Notes who calls a function, and which functions are handed on without being called. */
  private index(node: ts.Node): void {
    if (ts.isCallExpression(node)) {
      const symbol = this.symbolOf(node.expression)
      if (symbol) this.calls.set(symbol, [...(this.calls.get(symbol) ?? []), node])
    }
    if (ts.isIdentifier(node) && !isName(node) && !isCallee(node)) {
      const symbol = this.symbolOf(node)
      if (symbol) this.passedOn.add(symbol)
    }
    ts.forEachChild(node, (child) => this.index(child))
  }

  private symbolOf(node: ts.Node): ts.Symbol | undefined {
    const shorthand = ts.isShorthandPropertyAssignment(node.parent)
      ? this.checker.getShorthandAssignmentValueSymbol(node.parent)
      : undefined
    const symbol = shorthand ?? this.checker.getSymbolAtLocation(node)
    return symbol && symbol.flags & ts.SymbolFlags.Alias ? this.checker.getAliasedSymbol(symbol) : symbol
  }

  private find(node: ts.Node): Origins {
    if (
      ts.isStringLiteralLike(node) ||
      ts.isNewExpression(node) ||
      ts.isObjectLiteralExpression(node) ||
      ts.isArrayLiteralExpression(node) ||
      ts.isArrowFunction(node) ||
      ts.isFunctionExpression(node)
    )
      return { nodes: new Set([node]), isWhole: true }
    if (node.kind === ts.SyntaxKind.NullKeyword || ts.isNumericLiteral(node)) return NONE
    if (ts.isParenthesizedExpression(node)) return this.of(node.expression)
    if (ts.isConditionalExpression(node)) return union([this.of(node.whenTrue), this.of(node.whenFalse)])
    if (ts.isBinaryExpression(node)) return this.binary(node)
    if (ts.isIdentifier(node)) return this.identifier(node)
    if (ts.isPropertyAccessExpression(node)) return this.property(node)
    if (ts.isElementAccessExpression(node)) return this.elements(this.of(node.expression))
    if (ts.isCallExpression(node)) return this.result(node)
    return UNKNOWN
  }

  private binary({ left, right, operatorToken: { kind } }: ts.BinaryExpression): Origins {
    if (kind === ts.SyntaxKind.AmpersandAmpersandToken) return this.of(right)
    const isEither = kind === ts.SyntaxKind.BarBarToken || kind === ts.SyntaxKind.QuestionQuestionToken
    return isEither ? union([this.of(left), this.of(right)]) : UNKNOWN
  }

  private identifier(node: ts.Identifier): Origins {
    if (node.text === 'undefined') return NONE
    const symbol = this.symbolOf(node)
    const [declaration] = symbol?.declarations ?? []
    if (!symbol || !declaration) return UNKNOWN
    if (ts.isParameter(declaration)) return this.parameter(declaration)
    if (ts.isBindingElement(declaration)) return this.bound(declaration)
    if (!ts.isVariableDeclaration(declaration)) return UNKNOWN
    const list = declaration.parent
    if (ts.isVariableDeclarationList(list) && ts.isForOfStatement(list.parent))
      return this.elements(this.of(list.parent.expression))
    if (!declaration.initializer) return UNKNOWN
    const isConstant = ts.isVariableDeclarationList(list) && (list.flags & ts.NodeFlags.Const) !== 0
    const first = this.of(declaration.initializer)
    return isConstant ? first : { ...first, isWhole: false }
  }

  /** What callers give for a parameter. */
  private parameter(declaration: ts.ParameterDeclaration): Origins {
    const method = declaration.parent
    const at = method.parameters.indexOf(declaration)
    const byDefault = declaration.initializer ? [this.of(declaration.initializer)] : []
    if (ts.isArrowFunction(method) || ts.isFunctionExpression(method)) {
      const called = method.parent
      const isOver =
        ts.isCallExpression(called) &&
        called.arguments[0] === method &&
        ts.isPropertyAccessExpression(called.expression) &&
        OVER_ELEMENTS.has(called.expression.name.text)
      if (isOver && at === 0) return this.elements(this.of(called.expression.expression))
    }
    const symbol = this.nameOf(method)
    if (!symbol || this.passedOn.has(symbol) || declaration.dotDotDotToken) return UNKNOWN
    const given = (this.calls.get(symbol) ?? []).map(({ arguments: list }) => {
      const argument = list[at]
      if (list.slice(0, at + 1).some(ts.isSpreadElement)) return UNKNOWN
      return argument ? this.of(argument) : NONE
    })
    return given.length === 0 ? UNKNOWN : union([...byDefault, ...given])
  }

  private nameOf(method: ts.SignatureDeclaration): ts.Symbol | undefined {
    if (method.name) return this.checker.getSymbolAtLocation(method.name)
    const { parent } = method
    return ts.isVariableDeclaration(parent) ? this.checker.getSymbolAtLocation(parent.name) : undefined
  }

  /** `const { table } = rule`, `({ table }) => …`, `const [first] = tables`. */
  private bound(declaration: ts.BindingElement): Origins {
    const pattern = declaration.parent
    const holder = pattern.parent
    if (declaration.dotDotDotToken) return UNKNOWN
    const whole = ts.isParameter(holder)
      ? this.parameter(holder)
      : ts.isBindingElement(holder)
        ? this.bound(holder)
        : this.declared(holder)
    const name = declaration.propertyName ?? declaration.name
    const found = ts.isArrayBindingPattern(pattern)
      ? this.positioned(whole, pattern.elements.indexOf(declaration))
      : ts.isIdentifier(name)
        ? this.member(whole, name.text)
        : UNKNOWN
    return declaration.initializer ? union([found, this.of(declaration.initializer)]) : found
  }

  private declared(declaration: ts.VariableDeclaration): Origins {
    const list = declaration.parent
    if (ts.isVariableDeclarationList(list) && ts.isForOfStatement(list.parent))
      return this.elements(this.of(list.parent.expression))
    return declaration.initializer ? this.of(declaration.initializer) : UNKNOWN
  }

  private property(node: ts.PropertyAccessExpression): Origins {
    return this.member(this.of(node.expression), node.name.text)
  }

  private member({ nodes, isWhole }: Origins, name: string): Origins {
    const parts = [...nodes].map((node) => {
      if (!ts.isObjectLiteralExpression(node)) return UNKNOWN
      const found = node.properties.find((property) => property.name?.getText() === name)
      if (found && ts.isPropertyAssignment(found)) return this.of(found.initializer)
      if (found && ts.isShorthandPropertyAssignment(found)) return this.identifier(found.name)
      return found || node.properties.some(ts.isSpreadAssignment) ? UNKNOWN : NONE
    })
    return nodes.size === 0 ? UNKNOWN : union([...parts, ...(isWhole ? [] : [UNKNOWN])])
  }

  private elements({ nodes, isWhole }: Origins): Origins {
    const parts = [...nodes].map((node) => {
      if (ts.isObjectLiteralExpression(node))
        return union(
          node.properties.map((property) =>
            ts.isPropertyAssignment(property) ? this.of(property.initializer) : UNKNOWN,
          ),
        )
      if (!ts.isArrayLiteralExpression(node)) return UNKNOWN
      return union(
        node.elements.map((element) =>
          ts.isSpreadElement(element) ? this.elements(this.of(element.expression)) : this.of(element),
        ),
      )
    })
    return nodes.size === 0 ? UNKNOWN : union([...parts, ...(isWhole ? [] : [UNKNOWN])])
  }

  private positioned({ nodes, isWhole }: Origins, at: number): Origins {
    const parts = [...nodes].map((node) => {
      if (!ts.isArrayLiteralExpression(node) || node.elements.slice(0, at + 1).some(ts.isSpreadElement))
        return UNKNOWN
      const element = node.elements[at]
      return element ? this.of(element) : NONE
    })
    return nodes.size === 0 ? UNKNOWN : union([...parts, ...(isWhole ? [] : [UNKNOWN])])
  }

  /** What a call comes back with. */
  private result(call: ts.CallExpression): Origins {
    const { expression } = call
    if (ts.isPropertyAccessExpression(expression)) {
      const name = expression.name.text
      if (SAME_ELEMENTS.has(name)) return this.of(expression.expression)
      if (ONE_ELEMENT.has(name)) return this.elements(this.of(expression.expression))
    }
    const [declaration] = this.symbolOf(expression)?.declarations ?? []
    const method =
      declaration && ts.isVariableDeclaration(declaration) ? declaration.initializer : declaration
    if (!method || !isFunction(method) || !method.body) return UNKNOWN
    if (!ts.isBlock(method.body)) return this.of(method.body)
    return union(returned(method.body).map((value) => this.of(value)))
  }
}

function union(parts: readonly Origins[]): Origins {
  const nodes = new Set(parts.flatMap((part) => [...part.nodes]))
  return { nodes, isWhole: parts.every(({ isWhole }) => isWhole) }
}

function isFunction(
  node: ts.Node,
): node is ts.FunctionDeclaration | ts.FunctionExpression | ts.ArrowFunction | ts.MethodDeclaration {
  return (
    ts.isFunctionDeclaration(node) ||
    ts.isFunctionExpression(node) ||
    ts.isArrowFunction(node) ||
    ts.isMethodDeclaration(node)
  )
}

/** What a function's own return statements give, those of functions within it left aside. */
function returned(body: ts.Node): ts.Expression[] {
  const found: ts.Expression[] = []
  const look = (node: ts.Node): void => {
    if (ts.isReturnStatement(node) && node.expression) found.push(node.expression)
    if (!ts.isFunctionLike(node)) ts.forEachChild(node, look)
  }
  ts.forEachChild(body, look)
  return found
}

/** Names what it stands in, rather than using it: a declaration, an import, a property. */
function isName({ parent }: ts.Identifier): boolean {
  return (
    ts.isImportSpecifier(parent) ||
    ts.isExportSpecifier(parent) ||
    ts.isFunctionDeclaration(parent) ||
    ts.isMethodDeclaration(parent) ||
    ts.isVariableDeclaration(parent) ||
    ts.isPropertyAccessExpression(parent) ||
    ts.isParameter(parent)
  )
}

function isCallee(node: ts.Identifier): boolean {
  return ts.isCallExpression(node.parent) && node.parent.expression === node
}
