param name string
param location string
param tags object
param identity string
param storage string
param insights string
param elasticsearchEndpoint string
param keyVault string

resource user 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: identity
}

resource account 'Microsoft.Storage/storageAccounts@2025-06-01' existing = {
  name: storage
}

resource component 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insights
}

resource plan 'Microsoft.Web/serverfarms@2025-03-01' = {
  name: 'plan-${name}'
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2025-03-01' = {
  name: name
  location: location
  tags: union(tags, { 'azd-service-name': 'functions' })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${user.id}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    keyVaultReferenceIdentity: user.id
    siteConfig: { minTlsVersion: '1.2' }
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${account.properties.primaryEndpoints.blob}app-package'
          authentication: { type: 'UserAssignedIdentity', userAssignedIdentityResourceId: user.id }
        }
      }
      runtime: { name: 'dotnet-isolated', version: '10.0' }
      scaleAndConcurrency: { instanceMemoryMB: 2048, maximumInstanceCount: 40 }
    }
  }

  resource settings 'config' = {
    name: 'appsettings'
    properties: {
      APPLICATIONINSIGHTS_CONNECTION_STRING: component.properties.ConnectionString
      APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${user.properties.clientId};Authorization=AAD'
      AZURE_CLIENT_ID: user.properties.clientId
      AzureWebJobsDisableHomepage: 'true'
      AzureWebJobsStorage__credential: 'managedidentity'
      AzureWebJobsStorage__clientId: user.properties.clientId
      AzureWebJobsStorage__blobServiceUri: account.properties.primaryEndpoints.blob
      AzureWebJobsStorage__queueServiceUri: account.properties.primaryEndpoints.queue
      Work__credential: 'managedidentity'
      Work__clientId: user.properties.clientId
      Work__queueServiceUri: account.properties.primaryEndpoints.queue
      Publishing__Archive__Provider: 'AzureBlob'
      Publishing__Archive__ServiceUri: account.properties.primaryEndpoints.blob
      Publishing__LargestFile: '300000000'
      Publishing__Search__Provider: 'Elasticsearch'
      Publishing__Search__Nodes__0: elasticsearchEndpoint
      // Without a version: a new value is taken up within a day, or at a restart.
      Publishing__Search__ApiKey: '@Microsoft.KeyVault(VaultName=${keyVault};SecretName=elasticsearch-api-key)'
      Publishing__StaffToken: '@Microsoft.KeyVault(VaultName=${keyVault};SecretName=staff-token)'
      Publishing__Work__Provider: 'StorageQueues'
      Publishing__Work__ServiceUri: account.properties.primaryEndpoints.queue
    }
  }

  resource ftp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }

  resource scm 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }
}

output name string = app.name
output address string = 'https://${app.properties.defaultHostName}'
