output "tenant_id" {
  description = "ServiceNow: the setting Tenant."
  value       = data.azuread_client_config.current.tenant_id
}

output "audiences" {
  description = "ServiceNow: the setting Audiences."
  value       = "${azuread_application_identifier_uri.this.identifier_uri},${azuread_application_registration.this.client_id}"
}

output "client_id" {
  description = "Application (client) id of the app registration."
  value       = azuread_application_registration.this.client_id
}

output "application_object_id" {
  description = "Object id of the app registration, for further action groups (azure/bicep)."
  value       = azuread_application_registration.this.object_id
}

output "identifier_uri" {
  description = "Application ID URI of the app registration, for further action groups (azure/bicep)."
  value       = azuread_application_identifier_uri.this.identifier_uri
}

output "action_group_id" {
  description = "Id of the action group, for alert rules."
  value       = azurerm_monitor_action_group.this.id
}
