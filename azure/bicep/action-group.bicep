// The action group alone. The app registration, its role and you as its owner come from azure/set-up.sh or
// azure/terraform. A deployment replaces all receivers of an action group that exists.
// action-group.json says the same for Azure Resource Manager: change both.

@description('Address that Azure Monitor calls, with https.')
param webhook string

@description('Object id of the app registration, not of its enterprise application.')
@minLength(36)
@maxLength(36)
param applicationObjectId string

@description('Application ID URI of the app registration, exactly as it is there.')
@minLength(1)
param identifierUri string

@description('Tenant of the app registration.')
param tenantId string = tenant().tenantId

@description('Name of the action group.')
@minLength(1)
@maxLength(260)
param actionGroupName string = 'azure-alerts'

@description('Short name of the action group, which e-mails and text messages show.')
@minLength(1)
@maxLength(12)
param actionGroupShortName string = 'azure-alerts'

@description('Name of the webhook in the action group.')
@minLength(1)
param receiverName string = 'secure-webhook'

resource actionGroup 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: actionGroupName
  location: 'Global'
  properties: {
    groupShortName: actionGroupShortName
    enabled: true
    webhookReceivers: [
      {
        name: receiverName
        serviceUri: startsWith(toLower(webhook), 'https://') ? webhook : fail('The webhook is an https address.')
        useCommonAlertSchema: true
        useAadAuth: true
        objectId: applicationObjectId
        identifierUri: identifierUri
        tenantId: tenantId
      }
    ]
  }
}

@description('Id of the action group, for alert rules.')
output actionGroupId string = actionGroup.id
