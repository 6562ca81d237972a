variable "webhook" {
  description = "Address that Azure Monitor calls, with https. ServiceNow: https://<instance>.service-now.com/api/x_secx_azmon/secure_export/alerts. BMC Helix: the address of its flow."
  type        = string

  validation {
    condition     = can(regex("^https://[A-Za-z0-9.-]+(:[0-9]+)?(/[^\\s\"<>#]*)?$", var.webhook))
    error_message = "The webhook is an https address without user, spaces and fragment."
  }
}

variable "resource_group_name" {
  description = "Resource group of the action group. It must exist."
  type        = string

  validation {
    condition     = can(regex("^[\\p{L}\\p{N}_.()-]{0,89}[\\p{L}\\p{N}_()-]$", var.resource_group_name))
    error_message = "A resource group has at most 90 letters, digits and _ - . ( ) and does not end in a period."
  }
}

variable "name" {
  description = "Name of the app registration."
  type        = string
  default     = "Azure Monitor secure webhook"

  validation {
    condition     = can(regex("^[^<>[:cntrl:]]{1,120}$", var.name)) && trimspace(var.name) != ""
    error_message = "The name has at most 120 characters, no < and >."
  }
}

variable "action_group_name" {
  description = "Name of the action group. It must not exist: Terraform would replace its receivers."
  type        = string
  default     = "azure-alerts"

  validation {
    condition     = can(regex("^[^:<>+/&%\\\\?|#[:cntrl:]]{0,259}[^:<>+/&%\\\\?|#[:cntrl:]. ]$", var.action_group_name))
    error_message = "An action group has at most 260 characters, none of : < > + / & % \\ ? | #, and does not end in a period or space."
  }
}

variable "action_group_short_name" {
  description = "Short name of the action group, which e-mails and text messages show."
  type        = string
  default     = "azure-alerts"

  validation {
    condition     = length(var.action_group_short_name) >= 1 && length(var.action_group_short_name) <= 12
    error_message = "The short name has 1 to 12 characters."
  }
}

variable "azns_client_id" {
  description = "Client id of Azure Monitor (AzNS AAD Webhook). US Government: f1f34126-d4ef-40e1-ad4b-bf5d47b4860d. China: look for it among the enterprise applications."
  type        = string
  default     = "461e8683-5575-4561-ac7f-899cc907d62a"

  validation {
    condition     = can(regex("^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$", var.azns_client_id))
    error_message = "The client id is a GUID."
  }
}

variable "owner_object_ids" {
  description = "Object ids of further owners of the app registration, besides the caller of azuread: everybody who changes or tests the action group, such as the caller of azurerm where that is another one."
  type        = set(string)
  default     = []
}

variable "tags" {
  description = "Tags of the action group."
  type        = map(string)
  default     = {}
}
