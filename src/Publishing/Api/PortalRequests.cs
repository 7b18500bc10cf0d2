using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Publishing.Api;

/// <summary>The whole portal as one handler, for a host that has routes of its own around it.</summary>
public sealed class PortalRequests(IServiceProvider services)
{
    private readonly RequestDelegate _portal = Build(services);

    public Task AnswerAsync(HttpContext context)
    {
        // What the host has matched is its own affair; here the portal's routes count.
        context.SetEndpoint(null);
        context.Request.RouteValues.Clear();
        return _portal(context);
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
