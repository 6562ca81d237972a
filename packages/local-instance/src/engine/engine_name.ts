/** What scripts can run on: V8 in this process, or Rhino in a process beside it, interpreted or compiled to Java's byte code. */
export const ENGINES = ['v8', 'rhino', 'rhino-compiled'] as const
export type EngineName = (typeof ENGINES)[number]

export function isEngineName(text: string): text is EngineName {
  return (ENGINES as readonly string[]).includes(text)
}

type RhinoName = Exclude<EngineName, 'v8'>

/** Rhino's optimization levels: interpreted, and compiled as far as it goes. */
export const LEVELS: Record<RhinoName, number> = { rhino: -1, 'rhino-compiled': 9 }
