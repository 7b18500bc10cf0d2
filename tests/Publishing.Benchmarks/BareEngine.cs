using System.Net.Http.Headers;
using System.Text;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Publishing.Elastic;
using Publishing.Elastic.Answers;
using Publishing.Elastic.Connection;
using Publishing.Link;
using Publishing.Link.Formats;
using Publishing.Lucene.Queries;
using Publishing.Queries;
using Publishing.Search;
using Directory = System.IO.Directory;

namespace Publishing.Benchmarks;

/// <summary>The same queries put to the engine alone: no highlighting, no page, and with Lucene no grouping and no facets.</summary>
internal static class BareEngine
{
    private const int AtOnce = 8, Hits = 20;

    private static readonly QueryReader Reader = new(new ReferenceFormats(new ReferenceOptions()).Normalize);

    /// <param name="folder">Of the portal's indexes.</param>
    public static async Task<Measurement> LuceneAsync(string folder)
    {
        var index = Directory.EnumerateDirectories(folder, "index-*").MaxBy(Directory.GetLastWriteTimeUtc) ?? folder;
        using var files = FSDirectory.Open(index);
        using var entries = DirectoryReader.Open(files);
        var searcher = new IndexSearcher(entries) { Similarity = new ExactBm25() };
        return Tell("Lucene alone, its best 20 passages", await Clients.RunAsync(AtOnce, SearchBenchmark.Texts, text =>
        {
            searcher.Search(LuceneQueries.Of(Reader.Read(text)), Hits);
            return Task.CompletedTask;
        }));
    }

    /// <param name="options">How the portal reaches the cluster.</param>
    public static async Task<Measurement> ElasticAsync(SearchOptions options)
    {
        using var client = new HttpClient { BaseAddress = options.Nodes[0] };
        client.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.User}:{options.Password}")));
        return Tell("Elasticsearch alone, the same request", await Clients.RunAsync(AtOnce, [.. SearchBenchmark.Texts.Select(Body)], async body =>
        {
            using var content = new StringContent(body, Encoding.UTF8, "application/json");
            using var answer = await client.PostAsync(new Uri($"/{options.Index}/_search?{ElasticRequests.Exact}", UriKind.Relative), content);
            answer.EnsureSuccessStatusCode();
            await answer.Content.ReadAsByteArrayAsync();
        }));
    }

    private static string Body(string text)
    {
        var search = new ElasticSearch(new SearchQuery { Text = text }, ElasticQueries.Of(Reader.Read(text)), false, ElasticEngine.CountedAtOnce);
        return ElasticClient.Text(ElasticResults.Page(search, show: true));
    }

    private static Measurement Tell(string what, Times times) => new($"{what}, {AtOnce} at once", $"{times}");
}
