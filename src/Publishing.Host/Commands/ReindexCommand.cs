using System.CommandLine;
using Publishing.Archive;
using Publishing.Search;
using Publishing.Vocabulary;

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

        var progress = new RebuildProgress(await services.GetRequiredService<Records>().IdsAsync(stop).CountAsync(stop));
        var report = await engine.RebuildAsync(Told(), stop);
        foreach (var (id, reason) in report.Refused)
        {
            var record = await services.GetRequiredService<Publisher>().RefuseIndexAsync(id, reason, stop);
            await Console.Error.WriteLineAsync($"{record.File.FileName}: {record.Reason}");
        }

        if (report.Kept > 0) await Console.Error.WriteLineAsync($"{report.Kept} davon standen schon von einem abgebrochenen Neubau darin.");
        return await Portal.SayAsync($"{report.Documents} Dokumente stehen im neuen Index.", report.Refused.Count == 0 ? 0 : Portal.Failed);

        async IAsyncEnumerable<ArchivedState> Told()
        {
            var vocabularies = services.GetRequiredService<Vocabularies>();
            await foreach (var state in services.GetRequiredService<PublicDocuments>().AllAsync(stop))
            {
                progress.Count();
                if (state.Released is { } document)
                    await vocabularies.LearnAsync(document.Id, document.Meeting.Body?.Value, Teaching.Of(document), stop);
                yield return state;
            }
        }
    }
}
