import type { NodePath, PluginObj, Visitor } from '@babel/core'

/**
 * What the platform does not take and Babel would turn into something that runs: part of what
 * tools/check/platform-syntax.mjs forbids. Here it is a SyntaxError, for the application's code only.
 */
export function forbidden(): PluginObj {
  // Before anything is translated: visitors of other plugins come first otherwise.
  return { visitor: { Program: (program) => program.traverse(REFUSED) } }
}

const REFUSED: Visitor = {
  PrivateName: (path) => refuse('A #private member', path),
  StaticBlock: (path) => refuse('A static block', path),
  Import: (path) => refuse('import()', path),
  Function: (path) => {
    if (path.node.async) refuse('An asynchronous function', path)
    if (path.node.generator) refuse('A generator', path)
  },
}

function refuse(what: string, path: NodePath): never {
  throw path.buildCodeFrameError(`${what} is not supported`, SyntaxError)
}
