import type { Target } from './alert.ts'

/** Where a payload names a Kubernetes cluster without its id: origins of targets, as they are stored with the alert. */
export const CLUSTER_ORIGIN = { label: 'label cluster', dimension: 'dimension cluster' } as const

/** Whether a target is the bare name of a cluster. */
export function isClusterName({ type, origin }: Pick<Target, 'type' | 'origin'>): boolean {
  return type === '' && Object.values<string>(CLUSTER_ORIGIN).includes(origin)
}
