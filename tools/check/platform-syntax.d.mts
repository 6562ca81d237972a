import type { Linter } from 'eslint'

export const platformSyntax: Linter.Config
