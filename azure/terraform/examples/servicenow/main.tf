# US Government: environment = "usgovernment" in both providers, and azns_client_id in the module.
provider "azuread" {}

provider "azurerm" {
  features {}
  subscription_id = var.subscription_id
}

variable "subscription_id" {
  description = "Subscription of the action group."
  type        = string
}

variable "instance" {
  description = "Address of the ServiceNow instance, such as https://dev00000.service-now.com."
  type        = string
}

resource "azurerm_resource_group" "alerts" {
  name     = "alerts"
  location = "westeurope"
}

module "secure_webhook" {
  source = "../.."

  webhook             = "${var.instance}/api/x_secx_azmon/secure_export/alerts"
  resource_group_name = azurerm_resource_group.alerts.name
}

output "enter_in_servicenow" {
  description = "What to enter under Secure Export for Azure Monitor › Settings."
  value = {
    tenant    = module.secure_webhook.tenant_id
    audiences = module.secure_webhook.audiences
  }
}
