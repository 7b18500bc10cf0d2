using Microsoft.Extensions.DependencyInjection;
using Publishing.Api;
using Publishing.Elastic.Connection;
using Publishing.Extract.Isolation;
using Publishing.Work;

namespace Publishing.Functions;

internal static class FunctionServices
{
    /// <summary>The same pipeline and portal as on one machine, with the official client on the way to Elasticsearch.</summary>
    public static IServiceCollection AddPublishingFunctions(this IServiceCollection services) => services
        .AddSingleton<IElasticConnection>(provider => new ElasticClientConnection(
            provider.GetRequiredService<PublishingOptions>().Search, provider.GetRequiredService<TimeProvider>()))
        .AddSingleton(ReaderCommand.Of(typeof(FunctionServices).Assembly.Location))
        .AddPublishing()
        .AddPortal(options => options.StaffToken ?? "")
        .AddQueuedWork()
        .AddSingleton<PortalAnswer>();
}
