param suffix string
param location string
param tags object
param identity string
param storage string
param workspace string
param image string

resource user 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: identity
}

resource account 'Microsoft.Storage/storageAccounts@2025-06-01' existing = {
  name: storage
}

resource logs 'Microsoft.OperationalInsights/workspaces@2025-07-01' existing = {
  name: workspace
}

resource environment 'Microsoft.App/managedEnvironments@2025-01-01' = {
  name: 'cae-${suffix}'
  location: location
  tags: tags
  properties: {
    appLogsConfiguration: { destination: 'azure-monitor' }
    workloadProfiles: [{ name: 'Consumption', workloadProfileType: 'Consumption' }]
  }
}

resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: environment
  name: 'logs'
  properties: {
    workspaceId: logs.id
    logs: [{ category: 'ContainerAppConsoleLogs', enabled: true }]
  }
}

resource job 'Microsoft.App/jobs@2025-01-01' = {
  name: 'caj-ocr-${suffix}'
  location: location
  tags: tags
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${user.id}': {} }
  }
  properties: {
    environmentId: environment.id
    workloadProfileName: 'Consumption'
    configuration: {
      triggerType: 'Event'
      // Pages that were read before the time was up are kept, and the message comes again.
      replicaTimeout: 7200
      replicaRetryLimit: 0
      eventTriggerConfig: {
        parallelism: 1
        replicaCompletionCount: 1
        scale: {
          minExecutions: 0
          maxExecutions: 4
          pollingInterval: 60
          rules: [
            {
              name: 'ocr'
              type: 'azure-queue'
              identity: user.id
              metadata: { accountName: account.name, queueName: 'ocr', queueLength: '10' }
            }
          ]
        }
      }
    }
    template: {
      containers: [
        {
          name: 'worker'
          image: image
          args: ['work']
          resources: { cpu: json('2'), memory: '4Gi' }
          env: [
            { name: 'AZURE_CLIENT_ID', value: user.properties.clientId }
            { name: 'Publishing__Archive__Provider', value: 'AzureBlob' }
            { name: 'Publishing__Archive__ServiceUri', value: account.properties.primaryEndpoints.blob }
            { name: 'Publishing__Work__Provider', value: 'StorageQueues' }
            { name: 'Publishing__Work__ServiceUri', value: account.properties.primaryEndpoints.queue }
          ]
        }
      ]
    }
  }
}
