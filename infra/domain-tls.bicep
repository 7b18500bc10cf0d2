param app string
param domain string
param thumbprint string

resource site 'Microsoft.Web/sites@2025-03-01' existing = {
  name: app
}

resource binding 'Microsoft.Web/sites/hostNameBindings@2025-03-01' = {
  parent: site
  name: domain
  properties: { siteName: site.name, hostNameType: 'Verified', sslState: 'SniEnabled', thumbprint: thumbprint }
}
