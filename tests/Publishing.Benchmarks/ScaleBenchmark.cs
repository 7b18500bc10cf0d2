using System.Diagnostics;
using Publishing.Link;
using Publishing.Search;
using Publishing.Search.Elastic;
using Publishing.Search.Lucene;

namespace Publishing.Benchmarks;

/// <summary>Search in an index of any number of generated pages: how long it takes to fill, what it weighs, how fast it answers whom.</summary>
internal static class ScaleBenchmark
{
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
                var watch = Stopwatch.StartNew();
                await engine.RebuildAsync(archive.Documents(pages).Select(document => new ArchivedState(document.Id, 1, document)), CancellationToken.None);
                found.Add(new($"filling an index with {pages:N0} pages", $"{watch.Elapsed.TotalSeconds:0} s, {pages / watch.Elapsed.TotalSeconds:0} pages/s"));
            }

            if (elastic is null)
            {
                var bytes = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length);
                found.Add(new("index", $"{bytes / 1e6:N0} MB, {(double)bytes / pages:N0} bytes a page"));
            }

            using var portal = await Portal.StartAsync(folder, elastic is null ? null : Settings(options));
            found.AddRange(await SearchBenchmark.LoadAsync(portal));
            found.Add(new("peak memory of the portal", portal.PeakMemory));
            return found;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Dictionary<string, string> Settings(SearchOptions options) => new()
    {
        ["Publishing__Search__Provider"] = "Elasticsearch",
        ["Publishing__Search__Nodes__0"] = options.Nodes[0].ToString(),
        ["Publishing__Search__User"] = options.User!,
        ["Publishing__Search__Password"] = options.Password!,
        ["Publishing__Search__Index"] = options.Index,
    };
}
