using System.CommandLine;
using Publishing.Lucene;
using Publishing.Search;
using Publishing.Search.Writing;
using Publishing.Upkeep;

namespace Publishing.Host.Commands;

/// <summary>Builds a new index from the archive beside the old one, which answers until the new one is complete.</summary>
internal static class ReindexCommand
{
    private static readonly Option<bool> DropOld = new("--drop-old") { Description = "Nur den zuletzt ersetzten Index löschen" };

    public static Command Create()
    {
        var command = new Command("reindex", "Den Index aus dem Archiv neu bauen; ein abgebrochener Neubau geht weiter") { DropOld };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult call, CancellationToken stop)
    {
        await using var services = Portal.Open(call);
        var engine = services.GetRequiredService<ISearchEngine>();
        if (call.GetValue(DropOld)) return await Portal.SayAsync($"{await engine.DropReplacedAsync(stop)} ersetzte Indexe gelöscht.", 0);

        // The portal that has the index open is the only one that can write it.
        var request = new RebuildRequest(services.GetRequiredService<PublishingOptions>(), services.GetRequiredService<TimeProvider>());
        if (engine is LuceneEngine { IsReadOnly: true }) return await request.AskAsync(Console.Error, stop);
        var report = await services.GetRequiredService<Reindexing>().RunAsync(Console.Error.WriteLine, stop);
        request.Settle();
        return await Portal.SayAsync(Told(report), report.Refused.Count == 0 ? 0 : Portal.Failed);
    }

    public static string Told(RebuildReport report) => $"{report.Documents} Dokumente stehen im neuen Index.";
}
