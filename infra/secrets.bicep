param name string
param location string
param tags object

@secure()
param elasticsearchApiKey string

@secure()
param staffToken string

// Open to networks, since references from Flex Consumption fail on a closed vault; entered by role alone.
resource vault 'Microsoft.KeyVault/vaults@2025-05-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    enablePurgeProtection: true
  }
}

resource apiKey 'Microsoft.KeyVault/vaults/secrets@2025-05-01' = {
  parent: vault
  name: 'elasticsearch-api-key'
  properties: { value: elasticsearchApiKey }
}

resource token 'Microsoft.KeyVault/vaults/secrets@2025-05-01' = {
  parent: vault
  name: 'staff-token'
  properties: { value: staffToken }
}

output name string = vault.name
