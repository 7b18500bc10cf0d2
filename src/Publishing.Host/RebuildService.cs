using Publishing.Host.Commands;
using Publishing.Search;
using Publishing.Upkeep;

namespace Publishing.Host;

/// <summary>Builds a new index while the portal serves, when a command asks for it.</summary>
internal sealed class RebuildService(Reindexing reindexing, PublishingOptions options, TimeProvider clock, ILogger<RebuildService> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    private readonly RebuildRequest _request = new(options, clock);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (_request.Resume()) await RebuildAsync(stoppingToken);
        while (true)
        {
            if (_request.Take()) await RebuildAsync(stoppingToken);
            await Task.Delay(Look, clock, stoppingToken);
        }
    }

    private async Task RebuildAsync(CancellationToken stop)
    {
        try
        {
            _request.TellDone(ReindexCommand.Told(await reindexing.RunAsync(_request.Tell, stop)));
        }
        // Whatever it is, it belongs to who asked; the portal serves on with the index it has.
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogError(fault, "The index could not be rebuilt");
            _request.TellBroken(fault is SearchUnavailableException or IOException or InvalidDataException ? fault.Message : "Der Neubau ist abgebrochen; das Protokoll des Portals sagt, warum.");
        }
    }
}
