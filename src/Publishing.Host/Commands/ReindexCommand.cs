using System.CommandLine;
using Publishing.Guard;
using Publishing.Search;
using Publishing.Vocabulary;

namespace Publishing.Host.Commands;

/// <summary>Rebuilds the index from the archive in one step; searches see the old one until then.</summary>
internal static class ReindexCommand
{
    public static Command Create()
    {
        var command = new Command("reindex", "Den Index aus dem Archiv neu bauen");
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult call, CancellationToken stop)
    {
        await using var services = Portal.Open(call);
        var vocabularies = services.GetRequiredService<Vocabularies>();
        var documents = 0;
        await services.GetRequiredService<ISearchEngine>().RebuildAsync(Counted(), stop);
        return await Portal.SayAsync($"{documents} Dokumente stehen im neuen Index.", 0);

        async IAsyncEnumerable<PublicDocument> Counted()
        {
            await foreach (var document in services.GetRequiredService<PublicDocuments>().AllAsync(stop))
            {
                if (++documents % 1000 == 0) await Console.Error.WriteLineAsync($"{documents} Dokumente …");
                await vocabularies.LearnAsync(document.Id, document.Meeting.Body?.Value, Teaching.Of(document), stop);
                yield return document;
            }
        }
    }
}
