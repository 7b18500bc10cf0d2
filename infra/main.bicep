targetScope = 'subscription'

@description('Name of this installation; azd calls it the environment.')
@minLength(1)
@maxLength(40)
param environmentName string

@description('Region of everything. It must offer Flex Consumption.')
param location string

@description('Address of the Elasticsearch cluster, with port.')
param elasticsearchEndpoint string

@description('The cluster\'s API key in its encoded form. Kept in the key vault.')
@secure()
param elasticsearchApiKey string

@description('What staff prove themselves with when they hand in files. Kept in the key vault.')
@secure()
@minLength(24)
param staffToken string

@description('Image of the worker that reads scans, as registry/name:tag. Empty leaves it out: scans then wait.')
param workerImage string = ''

@description('The portal\'s own domain. Its CNAME must point to the app, and its TXT record asuid must be set. Empty for none.')
param customDomain string = ''

@description('Who is told of alerts and of the budget.')
param alertEmail string

@description('Monthly budget in the currency of the subscription; a warning at 80 %, no limit.')
@minValue(1)
param monthlyBudget int = 200

@description('First day of the month in which the budget begins. A budget that exists keeps the day it was made with.')
param budgetStart string = utcNow('yyyy-MM-01')

var tags = { 'azd-env-name': environmentName }

resource group 'Microsoft.Resources/resourceGroups@2024-11-01' = {
  name: 'rg-${environmentName}'
  location: location
  tags: tags
}

module portal 'portal.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    elasticsearchEndpoint: elasticsearchEndpoint
    elasticsearchApiKey: elasticsearchApiKey
    staffToken: staffToken
    workerImage: workerImage
    customDomain: customDomain
    alertEmail: alertEmail
    monthlyBudget: monthlyBudget
    budgetStart: budgetStart
  }
}

output AZURE_LOCATION string = location
output AZURE_RESOURCE_GROUP string = group.name
output PORTAL_ADDRESS string = portal.outputs.address
output PORTAL_FUNCTION_APP string = portal.outputs.functionApp
output PORTAL_STORAGE string = portal.outputs.storage
output PORTAL_KEY_VAULT string = portal.outputs.keyVault
