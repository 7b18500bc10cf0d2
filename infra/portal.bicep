param location string
param tags object
param elasticsearchEndpoint string

@secure()
param elasticsearchApiKey string

@secure()
param staffToken string
param workerImage string
param customDomain string
param alertEmail string
param monthlyBudget int
param budgetStart string

var suffix = uniqueString(resourceGroup().id)

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: 'id-portal-${suffix}'
  location: location
  tags: tags
}

module storage 'storage.bicep' = {
  params: {
    name: 'st${suffix}'
    location: location
    tags: tags
  }
}

module secrets 'secrets.bicep' = {
  params: {
    name: 'kv-${suffix}'
    location: location
    tags: tags
    elasticsearchApiKey: elasticsearchApiKey
    staffToken: staffToken
  }
}

module telemetry 'telemetry.bicep' = {
  params: {
    suffix: suffix
    location: location
    tags: tags
  }
}

module roles 'roles.bicep' = {
  params: {
    principalId: identity.properties.principalId
    storage: storage.outputs.name
    keyVault: secrets.outputs.name
    insights: telemetry.outputs.insights
  }
}

module app 'app.bicep' = {
  params: {
    name: 'func-${suffix}'
    location: location
    tags: tags
    identity: identity.name
    storage: storage.outputs.name
    insights: telemetry.outputs.insights
    elasticsearchEndpoint: elasticsearchEndpoint
    keyVault: secrets.outputs.name
  }
  // Key Vault references and the package are read with these roles when the app first starts.
  dependsOn: [roles]
}

module domain 'domain.bicep' = if (!empty(customDomain)) {
  params: {
    app: app.outputs.name
    domain: customDomain
    location: location
    tags: tags
  }
}

module events 'events.bicep' = {
  params: {
    storage: storage.outputs.name
    location: location
    tags: tags
  }
}

module worker 'worker.bicep' = if (!empty(workerImage)) {
  params: {
    suffix: suffix
    location: location
    tags: tags
    identity: identity.name
    storage: storage.outputs.name
    workspace: telemetry.outputs.workspace
    image: workerImage
  }
  dependsOn: [roles]
}

module alerts 'alerts.bicep' = {
  params: {
    location: location
    tags: tags
    app: app.outputs.name
    workspace: telemetry.outputs.workspace
    alertEmail: alertEmail
    monthlyBudget: monthlyBudget
    budgetStart: budgetStart
  }
}

output address string = app.outputs.address
output functionApp string = app.outputs.name
output storage string = storage.outputs.name
output keyVault string = secrets.outputs.name
