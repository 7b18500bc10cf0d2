using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Publishing.Api;

namespace Publishing.Functions;

/// <summary>Every address, with every method: the portal's own routes decide.</summary>
public sealed class Web(PortalAnswer portal)
{
    [Function(nameof(Web))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, Route = "{*path}")] HttpRequest request) => portal;
}
