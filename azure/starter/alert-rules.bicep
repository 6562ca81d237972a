// Alert rules to start with, for a subscription whose action group is there already. Not tried in Azure.
// alert-rules.json says the same for Azure Resource Manager: change both.

@description('Id of the action group.')
param actionGroupId string

@description('What the two health rules watch.')
param healthScope string = subscription().id

@description('Id of a Log Analytics workspace, which runs the query of the heartbeat. Empty: no heartbeat.')
param workspaceId string = ''

@description('Region of the workspace.')
param workspaceLocation string = resourceGroup().location

@description('Monthly budget of this resource group in its currency. 0: no budget.')
@minValue(0)
param budget int = 0

@description('First day of the month in which the budget starts, such as 2026-12-01.')
param budgetStart string = utcNow('yyyy-MM-01')

resource serviceHealth 'Microsoft.Insights/activityLogAlerts@2020-10-01' = {
  name: 'service-health'
  location: 'Global'
  properties: {
    description: 'Outages, maintenance and advisories of Azure services in this subscription'
    enabled: true
    scopes: [
      healthScope
    ]
    condition: {
      allOf: [
        {
          field: 'category'
          equals: 'ServiceHealth'
        }
      ]
    }
    actions: {
      actionGroups: [
        {
          actionGroupId: actionGroupId
        }
      ]
    }
  }
}

// Without a filter on the status: Azure reports the recovery as another alert, which must pass too.
resource resourceHealth 'Microsoft.Insights/activityLogAlerts@2020-10-01' = {
  name: 'resource-health'
  location: 'Global'
  properties: {
    description: 'Resources of this subscription that become unavailable or degraded, and recover'
    enabled: true
    scopes: [
      healthScope
    ]
    condition: {
      allOf: [
        {
          field: 'category'
          equals: 'ResourceHealth'
        }
      ]
    }
    actions: {
      actionGroups: [
        {
          actionGroupId: actionGroupId
        }
      ]
    }
  }
}

// Fires every hour: when it stays away, Azure reaches the receiver no more.
resource heartbeat 'Microsoft.Insights/scheduledQueryRules@2021-08-01' = if (workspaceId != '') {
  name: 'heartbeat'
  location: workspaceLocation
  properties: {
    description: 'Fires every hour to show that alerts arrive'
    enabled: true
    severity: 4
    scopes: [
      workspaceId
    ]
    evaluationFrequency: 'PT1H'
    windowSize: 'PT1H'
    criteria: {
      allOf: [
        {
          query: 'print TimeGenerated = now()'
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 0
          failingPeriods: {
            numberOfEvaluationPeriods: 1
            minFailingPeriodsToAlert: 1
          }
        }
      ]
    }
    autoMitigate: false
    actions: {
      actionGroups: [
        actionGroupId
      ]
    }
  }
}

resource monthlyBudget 'Microsoft.Consumption/budgets@2023-11-01' = if (budget > 0) {
  name: 'monthly-budget'
  properties: {
    category: 'Cost'
    amount: budget
    timeGrain: 'Monthly'
    timePeriod: {
      startDate: budgetStart
    }
    notifications: {
      actual: {
        enabled: true
        operator: 'GreaterThan'
        threshold: 80
        thresholdType: 'Actual'
        contactEmails: []
        contactGroups: [
          actionGroupId
        ]
      }
    }
  }
}
