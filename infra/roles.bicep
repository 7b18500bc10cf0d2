param principalId string
param storage string
param keyVault string
param insights string

// What the app and the worker do, and nothing beyond: both are the same identity.
var onStorage = {
  'read and write archive, inbox and package': 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b' // Storage Blob Data Owner: the host leases blobs
  'take and send messages': '974c5e8b-45b9-4653-ba55-5f855dd0fb88' // Storage Queue Data Contributor
}

resource account 'Microsoft.Storage/storageAccounts@2025-06-01' existing = {
  name: storage
}

resource vault 'Microsoft.KeyVault/vaults@2025-05-01' existing = {
  name: keyVault
}

resource component 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insights
}

resource storageRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in items(onStorage): {
    scope: account
    name: guid(account.id, principalId, role.value)
    properties: {
      description: role.key
      principalId: principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role.value)
    }
  }
]

resource secretsRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: vault
  name: guid(vault.id, principalId, 'read')
  properties: {
    description: 'read the secrets' // Key Vault Secrets User
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      '4633458b-17de-408a-b874-0445c86b69e6'
    )
  }
}

resource metricsRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: component
  name: guid(component.id, principalId, 'publish')
  properties: {
    description: 'send telemetry' // Monitoring Metrics Publisher
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      '3913510d-42f4-4e42-8a64-420c390055eb'
    )
  }
}
