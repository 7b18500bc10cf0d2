param location string
param tags object
param app string
param workspace string
param alertEmail string
param monthlyBudget int
param budgetStart string

resource site 'Microsoft.Web/sites@2025-03-01' existing = {
  name: app
}

resource logs 'Microsoft.OperationalInsights/workspaces@2025-07-01' existing = {
  name: workspace
}

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-portal'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'portal'
    enabled: true
    emailReceivers: [{ name: 'operators', emailAddress: alertEmail, useCommonAlertSchema: true }]
  }
}

// Both are said by the program: the platform's move to a poison queue, and the hourly look at what lies there.
var searches = [
  {
    name: 'poison'
    title: 'Nachrichten sind gescheitert'
    severity: 1
    query: 'AppTraces | where Message has "MaxDequeueCount" or Message startswith "The poison queue"'
    window: 'PT1H'
    every: 'PT15M'
    operator: 'GreaterThan'
  }
  {
    name: 'reconcile'
    title: 'Der Abgleich ist seit einem Tag nicht gelaufen'
    severity: 2
    query: 'AppRequests | where Name == "Reconcile" and Success == true'
    window: 'P1D'
    every: 'PT1H'
    operator: 'LessThanOrEqual'
  }
]

resource search 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for one in searches: {
    name: 'alert-${one.name}'
    location: location
    tags: tags
    properties: {
      displayName: one.title
      severity: one.severity
      scopes: [logs.id]
      evaluationFrequency: one.every
      windowSize: one.window
      // Tables are made by the first entry in them.
      skipQueryValidation: true
      autoMitigate: true
      criteria: {
        allOf: [
          {
            query: one.query
            timeAggregation: 'Count'
            operator: one.operator
            threshold: 0
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      actions: { actionGroups: [people.id] }
    }
  }
]

resource faults 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = {
  name: 'alert-5xx'
  location: location
  tags: tags
  properties: {
    displayName: 'Mehr als ein Zwanzigstel der Anfragen scheitert'
    severity: 1
    scopes: [logs.id]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    skipQueryValidation: true
    autoMitigate: true
    criteria: {
      allOf: [
        {
          query: 'AppRequests | where AppRoleName =~ "${site.name}" and Name == "Web" | summarize all = count(), bad = countif(toint(ResultCode) >= 500) | where all >= 20 and bad * 20 > all'
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 0
          failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
        }
      ]
    }
    actions: { actionGroups: [people.id] }
  }
}

resource budget 'Microsoft.Consumption/budgets@2024-08-01' = {
  name: 'budget-portal'
  properties: {
    category: 'Cost'
    amount: monthlyBudget
    timeGrain: 'Monthly'
    timePeriod: { startDate: budgetStart }
    notifications: {
      spent: {
        enabled: true
        operator: 'GreaterThan'
        threshold: 80
        thresholdType: 'Actual'
        contactEmails: [alertEmail]
      }
      expected: {
        enabled: true
        operator: 'GreaterThan'
        threshold: 100
        thresholdType: 'Forecasted'
        contactEmails: [alertEmail]
      }
    }
  }
}
