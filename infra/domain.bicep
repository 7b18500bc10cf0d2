param app string
param domain string
param location string
param tags object

resource site 'Microsoft.Web/sites@2025-03-01' existing = {
  name: app
}

resource binding 'Microsoft.Web/sites/hostNameBindings@2025-03-01' = {
  parent: site
  name: domain
  properties: { siteName: site.name, hostNameType: 'Verified' }
}

resource certificate 'Microsoft.Web/certificates@2025-03-01' = {
  name: 'cert-${replace(domain, '.', '-')}'
  location: location
  tags: tags
  properties: { serverFarmId: site.properties.serverFarmId, canonicalName: domain }
  dependsOn: [binding]
}

// A certificate needs the binding, and the binding the certificate: it is written a second time.
module tls 'domain-tls.bicep' = {
  params: { app: app, domain: domain, thumbprint: certificate.properties.thumbprint }
}
