using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Publishing.Api;

/// <summary>The whole portal as one answer, for a host that has routes of its own around it.</summary>
public sealed class PortalAnswer(IServiceProvider services) : IResult
{
    private readonly RequestDelegate _portal = Build(services);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        // What the host has matched is its own affair; here the portal's routes count.
        httpContext.SetEndpoint(null);
        httpContext.Request.RouteValues.Clear();
        return _portal(httpContext);
    }

    private static RequestDelegate Build(IServiceProvider services)
    {
        var app = new ApplicationBuilder(services);
        app.UsePublishingFaults();
        app.UseRouting();
        app.UseEndpoints(routes => routes.MapPublishing());
        return app.Build();
    }
}
