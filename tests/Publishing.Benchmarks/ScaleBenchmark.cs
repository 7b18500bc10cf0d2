using System.Diagnostics;
using Publishing.Elastic;
using Publishing.Elastic.Connection;
using Publishing.Link;
using Publishing.Link.Formats;
using Publishing.Lucene;
using Publishing.Search;
using Publishing.Search.Writing;

namespace Publishing.Benchmarks;

/// <summary>Search in an index of any number of generated pages: how long it takes to fill, what it weighs, how fast it answers whom.</summary>
internal static class ScaleBenchmark
{
    private const int MostRebuilt = 100_000;

    private static readonly ReferenceFormats Formats = new(new ReferenceOptions());

    /// <param name="texts">Folder of texts whose words are drawn.</param>
    /// <param name="pages">How many are generated.</param>
    /// <param name="elastic">Address, user and password of a cluster; null for Lucene.</param>
    public static async Task<IReadOnlyList<Measurement>> RunAsync(string texts, int pages, (Uri Address, string User, string Password)? elastic)
    {
        var folder = Directory.CreateTempSubdirectory("publishing-scale-").FullName;
        var options = elastic is { } cluster
            ? new SearchOptions { Provider = SearchProvider.Elasticsearch, Nodes = { cluster.Address }, User = cluster.User, Password = cluster.Password, Index = "scale" }
            : new SearchOptions();
        try
        {
            var archive = new GeneratedArchive(texts);
            var found = new List<Measurement>();
            using (var connection = elastic is null ? null : new HttpElasticConnection(options, TimeProvider.System))
            {
                var engine = connection is null
                    ? LuceneEngine.Open(Path.Combine(folder, "index"), Formats.Normalize)
                    : (ISearchEngine)new ElasticEngine(connection, options, Formats.Normalize, TimeProvider.System);
                using var _ = (IDisposable)engine;
                found.Add(await FillAsync(engine, archive, pages));
                if (pages <= MostRebuilt) found.Add(await RebuildAsync(engine, archive, pages));
                await engine.DropReplacedAsync(CancellationToken.None);
            }

            var bytes = elastic is not null ? await BareEngine.ElasticBytesAsync(options)
                : Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length);
            found.Add(new("index", $"{bytes / 1e6:N0} MB, {(double)bytes / pages:N0} bytes a page"));
            using (var portal = await Portal.StartAsync(folder, elastic is null ? null : Settings(options)))
            {
                found.AddRange(await SearchBenchmark.LoadAsync(portal));
                found.Add(new("peak memory of the portal", portal.PeakMemory));
            }

            // Behind the portal, so that the engine is as warm as it was for the portal.
            found.Add(elastic is null ? await BareEngine.LuceneAsync(Path.Combine(folder, "index")) : await BareEngine.ElasticAsync(options));
            return found;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<Measurement> FillAsync(ISearchEngine engine, GeneratedArchive archive, int pages)
    {
        var watch = Stopwatch.StartNew();
        await engine.RebuildAsync(States(archive, pages), CancellationToken.None);
        return new($"filling an index with {pages:N0} pages", $"{watch.Elapsed.TotalSeconds:0} s, {pages / watch.Elapsed.TotalSeconds:0} pages/s");
    }

    /// <summary>While one client searches on and on; its totals must stay as they are.</summary>
    private static async Task<Measurement> RebuildAsync(ISearchEngine engine, GeneratedArchive archive, int pages)
    {
        var expected = (await engine.SearchAsync(new SearchQuery { Text = "Haushalt" }, CancellationToken.None)).TotalPassages;
        using var done = new CancellationTokenSource();
        var searching = Task.Run(async () =>
        {
            var (searches, wrong) = (0, 0);
            for (; !done.IsCancellationRequested; searches++)
            {
                try
                {
                    if ((await engine.SearchAsync(new SearchQuery { Text = "Haushalt" }, CancellationToken.None)).TotalPassages != expected) wrong++;
                }
                catch (SearchUnavailableException)
                {
                    wrong++;
                }
            }

            return (searches, wrong);
        });
        var watch = Stopwatch.StartNew();
        await engine.RebuildAsync(States(archive, pages), CancellationToken.None);
        var seconds = watch.Elapsed.TotalSeconds;
        await done.CancelAsync();
        var (searches, wrong) = await searching;
        return new("rebuilding it while a client searches", $"{seconds:0} s, {searches} searches, {wrong} of them without the right total");
    }

    private static IAsyncEnumerable<ArchivedState> States(GeneratedArchive archive, int pages) =>
        archive.Documents(pages).Select(document => new ArchivedState(document.Id, 1, document));

    private static Dictionary<string, string> Settings(SearchOptions options) => new()
    {
        ["Publishing__Search__Provider"] = "Elasticsearch",
        ["Publishing__Search__Nodes__0"] = options.Nodes[0].ToString(),
        ["Publishing__Search__User"] = options.User!,
        ["Publishing__Search__Password"] = options.Password!,
        ["Publishing__Search__Index"] = options.Index,
    };
}
