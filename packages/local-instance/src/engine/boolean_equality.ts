import { createRequire } from 'node:module'
import type * as TypeScript from 'typescript'

/** `==` or `!=` with a truth; `===` and `!==` are left alone. */
const SUSPECT = /(?<![=!])[=!]=(?!=)\s*(true|false)\b|\b(true|false)\s*[=!]=(?!=)/

/** A field of a boolean column by its truth, anything else as it is. */
const TRUTH =
  `((e) => e && typeof e.getED === 'function' && e.getED().getInternalType() === 'boolean'` +
  ` ? String(e) === 'true' : e)`

/**
 * On the platform `gr.flag == true` and `gr.flag == 'true'` both hold for a true field. A JavaScript object can only
 * equal one of the two, so what is compared with `true` or `false` by `==` or `!=` is turned into its truth first. Lines
 * stay where they are. Code that does not parse is left alone: compiling it says what is wrong.
 */
export function withBooleanEquality(code: string): string {
  if (!SUSPECT.test(code)) return code
  const ts = createRequire(__filename)('typescript') as typeof TypeScript
  const file = ts.createSourceFile('script.js', code, ts.ScriptTarget.ES2022, false, ts.ScriptKind.JS)
  const insertions: [at: number, text: string][] = []
  const isTruth = (node: TypeScript.Node): boolean =>
    node.kind === ts.SyntaxKind.TrueKeyword || node.kind === ts.SyntaxKind.FalseKeyword
  const visit = (node: TypeScript.Node): void => {
    if (ts.isBinaryExpression(node) && isLoose(node.operatorToken.kind)) {
      const compared = isTruth(node.right) ? node.left : isTruth(node.left) ? node.right : undefined
      if (compared !== undefined && !isTruth(compared))
        insertions.push([compared.getStart(file), `${TRUTH}(`], [compared.end, ')'])
    }
    ts.forEachChild(node, visit)
  }
  const isLoose = (kind: TypeScript.SyntaxKind): boolean =>
    kind === ts.SyntaxKind.EqualsEqualsToken || kind === ts.SyntaxKind.ExclamationEqualsToken
  visit(file)
  let result = code
  for (const [at, text] of insertions.sort(([a], [b]) => b - a))
    result = result.slice(0, at) + text + result.slice(at)
  return result
}
