using System.Diagnostics;
using Microsoft.AspNetCore.Http.Extensions;
using Publishing.Documents;
using Publishing.Search;

namespace Publishing.Benchmarks;

/// <summary>Searches over HTTP as a citizen's browser sends them, one after the other.</summary>
internal static class SearchBenchmark
{
    private const int WarmUp = 5;
    private const int Rounds = 20;
    private const int Uploads = 30;

    /// <summary>What is asked for: whatever people type, some of it sorted, narrowed or paged.</summary>
    public static IReadOnlyList<SearchQuery> Queries { get; } =
    [
        .. new[]
        {
            "Haushalt", "Flüchtlinge", "Jugendhilfe", "Radverkehr", "Kindertagesstätte", "Bebauungsplan", "Straßenbeiträge", "Klimaschutz",
            "Schule Sanierung", "Wohnungsbau Förderung", "\"der Gemeinderat beschließt\"", "\"Sehr geehrte Damen und Herren\"", "Verkehr OR Mobilität",
            "Stadtbahn -Tunnel", "Umwelt*", "2021/0836", "AN/1256/2020", "Oberbürgermeisterin Reker", "Sitzung", "die", "Spielplatz", "Digitalisierung", "",
            "\"öffentliche Toiletten\" Pilotprojekt", "Feuerwehr Gerätehaus Neubau",
        }.Select(text => new SearchQuery { Text = text }),
        new SearchQuery { Text = "Rat", Sort = SearchSort.Date },
        new SearchQuery { Kind = DocumentKind.Paper, Sort = SearchSort.Date },
        new SearchQuery { Text = "Haushalt", From = new DateOnly(2020, 1, 1), To = new DateOnly(2021, 12, 31) },
        new SearchQuery { Text = "Schule", Page = 5 },
        new SearchQuery { Text = "Antrag", Kind = DocumentKind.Minutes },
        new SearchQuery { Text = "Brücke", Paper = "2021/0836" },
        new SearchQuery { Text = "Niederschrift", Size = 100 },
    ];

    private static readonly string[] Typed =
        ["ra", "rad", "radv", "haush", "haushalt der st", "2021/08", "AN/12", "umwelt", "bau", "jugend", "ver", "st"];

    /// <param name="data">Archive and index of an import.</param>
    public static async Task<IEnumerable<Measurement>> RunAsync(string data)
    {
        using var portal = await Portal.StartAsync(data);
        for (var round = 0; round < WarmUp; round++)
            foreach (var query in Queries)
                await TimeAsync(portal, query);

        List<(double Milliseconds, string Query)> times = [];
        for (var round = 0; round < Rounds; round++)
            foreach (var query in Queries)
                times.Add((await TimeAsync(portal, query), AddressOf(query)));
        times.Sort();
        var (slowest, which) = times[^1];
        var slow = times.GroupBy(time => time.Query).Select(group => (Query: group.Key, Median: group.Order().ElementAt(Rounds / 2).Milliseconds))
            .OrderByDescending(query => query.Median).Take(3).Select(query => $"{query.Query} {query.Median:0.0} ms");
        return
        [
            new($"search over HTTP, {times.Count} requests, {Queries.Count} queries: median", $"{times[times.Count / 2].Milliseconds:0.0} ms"),
            new("p95", $"{times[times.Count * 95 / 100].Milliseconds:0.0} ms"),
            new("slowest", $"{slowest:0.0} ms ({which})"),
            new("slowest queries by their median", string.Join("; ", slow)),
            .. await LoadAsync(portal),
            await UploadAsync(portal),
        ];
    }

    /// <summary>Result pages for clients alone and together, and suggestions while someone types.</summary>
    public static async Task<IReadOnlyList<Measurement>> LoadAsync(Portal portal)
    {
        var pages = Queries.Select(query => $"/suche?{AddressOf(query)}").ToArray();
        var suggestions = Typed.Select(typed => $"/api/suggest?q={Uri.EscapeDataString(typed)}").ToArray();
        var found = new List<Measurement>();
        foreach (var clients in new[] { 1, 8, 32 })
            found.Add(new($"result page, {clients} at once", $"{await Clients.RunAsync(clients, pages, portal.AskAsync)}"));
        found.Add(new("suggestions, 1 at once", $"{await Clients.RunAsync(1, suggestions, portal.AskAsync)}"));
        return found;
    }

    /// <summary>From the first byte of an upload until a search finds it.</summary>
    private static async Task<Measurement> UploadAsync(Portal portal)
    {
        List<double> times = [];
        for (var round = 0; round < Uploads; round++)
        {
            var word = $"Wumbel{Guid.NewGuid():N}";
            using var form = new MultipartFormDataContent { { new StringContent($"Niederschrift\n\nTOP 1\nDer Rat berät über {word}."), "file", $"{word}.txt" } };
            var begin = Stopwatch.GetTimestamp();
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/uploads") { Content = form };
            request.Headers.Authorization = new("Bearer", portal.Token);
            using var answer = await portal.Client.SendAsync(request);
            answer.EnsureSuccessStatusCode();
            while (!(await portal.Client.GetStringAsync(new Uri($"/api/search?q={word}", UriKind.Relative))).StartsWith("{\"total\":1,", StringComparison.Ordinal))
                await Task.Delay(5);
            times.Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
        }

        times.Sort();
        return new($"upload to searchable, {Uploads} texts, one after the other", $"median {times[Uploads / 2]:0} ms, slowest {times[^1]:0} ms");
    }

    private static async Task<double> TimeAsync(Portal portal, SearchQuery query)
    {
        var begin = Stopwatch.GetTimestamp();
        await portal.AskAsync($"/api/search?{AddressOf(query)}");
        return Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
    }

    private static string AddressOf(SearchQuery query)
    {
        var asked = new QueryBuilder { { "q", query.Text }, { "page", $"{query.Page}" }, { "size", $"{query.Size}" } };
        if (query.Sort == SearchSort.Date) asked.Add("sort", "date");
        if (query.Kind is { } kind) asked.Add("kind", kind.ToString().ToLowerInvariant());
        if (query.From is { } from) asked.Add("from", $"{from:O}");
        if (query.To is { } to) asked.Add("to", $"{to:O}");
        if (query.Paper is { } paper) asked.Add("paper", paper);
        return asked.ToQueryString().ToUriComponent()[1..];
    }
}
