import { createColors } from 'picocolors'

/** Colours for a person at a terminal only: what goes into a pipe or a file stays plain text, in CI as well. */
export const colors = createColors(process.stdout.isTTY && !process.env['NO_COLOR'])
