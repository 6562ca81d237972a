/** Client ids that Azure Monitor's action groups call with (docs/facts/entra.md#ids-of-action-groups). */
export const ACTION_GROUPS: { readonly [id: string]: string } = {
  '461e8683-5575-4561-ac7f-899cc907d62a': 'Azure Monitor',
  'f1f34126-d4ef-40e1-ad4b-bf5d47b4860d': 'Azure Monitor for US Government',
}
