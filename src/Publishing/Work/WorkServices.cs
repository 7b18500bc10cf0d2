using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Publishing.Archive;
using Publishing.Pages;
using Publishing.Work.Inboxes;
using Publishing.Work.Queues;

namespace Publishing.Work;

public static class WorkServices
{
    /// <summary>How processes tell each other of work.</summary>
    public static IServiceCollection AddWork(this IServiceCollection services, Func<IServiceProvider, (WorkOptions Work, ArchiveOptions Archive)> options) =>
        services
            .AddSingleton<LocalNotices>()
            .AddSingleton(provider => new WorkQueues(options(provider).Work))
            .AddSingleton<QueueConsumer>()
            .AddSingleton<IWorkNotices>(provider => options(provider).Work.Provider == WorkProvider.StorageQueues
                ? ActivatorUtilities.CreateInstance<QueueNotices>(provider)
                : provider.GetRequiredService<LocalNotices>())
            .AddSingleton(provider => new InboxContainer(options(provider).Archive));

    /// <summary>What messages and timers call, beside the portal's own services.</summary>
    public static IServiceCollection AddQueuedWork(this IServiceCollection services) =>
        services
            .AddSingleton(provider => new Inbox(
                provider.GetRequiredService<InboxContainer>(), provider.GetRequiredService<Publisher>(), provider.GetRequiredService<IWorkNotices>(),
                provider.GetRequiredService<Pipeline>(), provider.GetRequiredService<ILogger<Inbox>>()))
            .AddSingleton<QueuedPublishing>()
            .AddSingleton<StuckWork>();
}
