using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
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
using LuceneFields = Publishing.Lucene.Fields;

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
        return Tell("Lucene alone, its best 20 passages", await Clients.RunAsync(AtOnce, SearchBenchmark.Queries, asked =>
        {
            var query = LuceneFilters.Narrow(LuceneQueries.Of(Reader.Read(asked.Text)), asked, searcher);
            if (asked.Sort == SearchSort.Date) searcher.Search(query, null, Hits, new Sort(new SortField(LuceneFields.Day, SortFieldType.INT32, true)));
            else searcher.Search(query, Hits);
            return Task.CompletedTask;
        }));
    }

    /// <param name="options">How the portal reaches the cluster.</param>
    public static async Task<Measurement> ElasticAsync(SearchOptions options)
    {
        using var client = Client(options);
        var questions = new List<string[]>();
        foreach (var asked in SearchBenchmark.Queries)
        {
            var search = new ElasticSearch(asked, ElasticQueries.Of(Reader.Read(asked.Text)), false, ElasticEngine.CountedAtOnce);
            var page = ElasticClient.Text(ElasticResults.Page(search, show: true));
            using var answer = JsonDocument.Parse(await AskAsync(page));
            string[] documents = [.. ElasticAnswers.Found(answer.RootElement).Select(ElasticResults.DocumentOf)];
            questions.Add(documents.Length == 0 ? [page] : [page, ElasticClient.Text(ElasticResults.Passages(search, documents))]);
        }

        return Tell("Elasticsearch alone, the same requests", await Clients.RunAsync(AtOnce, questions, async bodies =>
        {
            foreach (var body in bodies) await AskAsync(body);
        }));

        async Task<byte[]> AskAsync(string body)
        {
            using var content = new StringContent(body, Encoding.UTF8, "application/json");
            using var answer = await client.PostAsync(new Uri($"/{options.Index}/_search?{ElasticRequests.Exact}", UriKind.Relative), content);
            answer.EnsureSuccessStatusCode();
            return await answer.Content.ReadAsByteArrayAsync();
        }
    }

    /// <summary>What the cluster's index takes on disk.</summary>
    public static async Task<long> ElasticBytesAsync(SearchOptions options)
    {
        using var client = Client(options);
        using var answer = JsonDocument.Parse(await client.GetByteArrayAsync(new Uri($"/{options.Index}/_stats/store", UriKind.Relative)));
        return answer.RootElement.GetProperty("_all").GetProperty("primaries").GetProperty("store").GetProperty("size_in_bytes").GetInt64();
    }

    private static HttpClient Client(SearchOptions options)
    {
        var client = new HttpClient { BaseAddress = options.Nodes[0] };
        client.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.User}:{options.Password}")));
        return client;
    }

    private static Measurement Tell(string what, Times times) => new($"{what}, {AtOnce} at once", $"{times}");
}
