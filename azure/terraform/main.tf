data "azuread_client_config" "current" {}

# Azure Monitor. A data source, because destroying a resource would delete the tenant's service principal, which other
# action groups use. Where it is missing: az ad sp create --id <azns_client_id>
data "azuread_service_principal" "azns" {
  client_id = var.azns_client_id
}

resource "azuread_application_registration" "this" {
  display_name                   = var.name
  sign_in_audience               = "AzureADMyOrg"
  requested_access_token_version = 2
}

resource "azuread_application_identifier_uri" "this" {
  application_id = azuread_application_registration.this.id
  identifier_uri = "api://${azuread_application_registration.this.client_id}"
}

resource "random_uuid" "role" {}

resource "azuread_application_app_role" "this" {
  application_id       = azuread_application_registration.this.id
  role_id              = random_uuid.role.result
  allowed_member_types = ["Application"]
  value                = "ActionGroupsSecureWebhook"
  display_name         = "ActionGroupsSecureWebhook"
  description          = "Azure Monitor action groups may send alerts"
}

# Azure refuses the action group of a caller who does not own the registration: AadWebhookResourceNotOwnedByCaller.
resource "azuread_application_owner" "this" {
  for_each = setunion([data.azuread_client_config.current.object_id], var.owner_object_ids)

  application_id  = azuread_application_registration.this.id
  owner_object_id = each.value
}

resource "azuread_service_principal" "this" {
  client_id = azuread_application_registration.this.client_id
}

resource "azuread_app_role_assignment" "azns" {
  app_role_id         = azuread_application_app_role.this.role_id
  principal_object_id = data.azuread_service_principal.azns.object_id
  resource_object_id  = azuread_service_principal.this.object_id
}

resource "azurerm_monitor_action_group" "this" {
  name                = var.action_group_name
  resource_group_name = var.resource_group_name
  short_name          = var.action_group_short_name
  tags                = var.tags

  webhook_receiver {
    name                    = split(".", split("/", var.webhook)[2])[0]
    service_uri             = var.webhook
    use_common_alert_schema = true

    aad_auth {
      object_id      = azuread_application_registration.this.object_id
      identifier_uri = azuread_application_identifier_uri.this.identifier_uri
      tenant_id      = data.azuread_client_config.current.tenant_id
    }
  }

  depends_on = [azuread_application_owner.this, azuread_app_role_assignment.azns]
}
