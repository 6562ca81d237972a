/**
 * The names under which instances record calls of platform classes
 * (docs/facts/servicenow.md#names-of-privileges), by the class as applications write it. What is not here has
 * no name that is known: such calls are not compared.
 */
const RECORDED_AS: [call: RegExp, name: string][] = [
  [/^GlideRecord\.(insert|update|setValue|deleteRecord|updateMultiple|deleteMultiple)$/, 'GlideRecord.$1'],
  [/^GlideElement\..*$/, 'ScopedGlideElement'],
  [/^RESTAPIRequest\..*$/, 'RESTAPIRequest'],
  [/^RESTAPIRequestBody\..*$/, 'RESTAPIRequestBody'],
  [/^RESTAPIResponse\.(.*)$/, 'ScriptableServiceResultBuilder.$1'],
  [/^RESTMessageV2\.(.*)$/, 'ScriptableRESTMessageClient.$1'],
  [/^RESTResponseV2\.(.*)$/, 'ScriptableRESTResponse.$1'],
  [/^gs\.[gs]etProperty$/, 'Glide API: properties'],
  [/^gs\.eventQueue$/, 'Glide API: event management'],
  [/^gs\.tableExists$/, 'Glide API: table metadata'],
  [/^gs\.hasRole$/, 'Glide API: user roles and groups'],
  [/^gs\.generateGUID$/, 'Glide API: string utilities'],
]

/** Seen on instances and shipped, though it is not known which calls it stands for. */
export const UNTOLD: ReadonlySet<string> = new Set(['ScopedGlideRecord'])

/** `GlideElement.getLabel` → `ScopedGlideElement`; null where no name is known. */
export function scriptableOf(call: string): string | null {
  const [pattern, name] = RECORDED_AS.find(([known]) => known.test(call)) ?? []
  return pattern && name ? call.replace(pattern, name) : null
}
