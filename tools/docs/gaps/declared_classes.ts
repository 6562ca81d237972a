import ts from 'typescript'

/**
 * What a file of type declarations exports, by name: the public members of each class, with those that it inherits, and of
 * each object such as `gs`.
 */
export function declaredClasses(file: string): Map<string, string[]> {
  const program = ts.createProgram([file], { noLib: true, skipLibCheck: true, types: [] })
  const checker = program.getTypeChecker()
  const source = program.getSourceFile(file)
  const module = source && checker.getSymbolAtLocation(source)
  if (module === undefined) throw new Error(`There are no declarations in ${file}`)
  const found = new Map<string, string[]>()
  for (const exported of checker.getExportsOfModule(module)) {
    const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported
    const declaration = symbol.declarations?.[0]
    if (declaration === undefined) continue
    const isClass = (symbol.flags & ts.SymbolFlags.Class) !== 0
    const members = [
      ...(isClass ? checker.getPropertiesOfType(checker.getDeclaredTypeOfSymbol(symbol)) : []),
      // The static ones of a class, and those of an object.
      ...checker.getPropertiesOfType(checker.getTypeOfSymbolAtLocation(symbol, declaration)),
    ]
    const names = members.map(({ name }) => name).filter((name) => name !== 'prototype')
    if (isClass || names.length > 0) found.set(exported.name, [...new Set(names)])
  }
  return found
}
