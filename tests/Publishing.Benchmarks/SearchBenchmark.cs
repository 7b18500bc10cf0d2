using System.Diagnostics;

namespace Publishing.Benchmarks;

/// <summary>Searches over HTTP as a citizen's browser sends them, one after the other.</summary>
internal static class SearchBenchmark
{
    private const int WarmUp = 5;
    private const int Rounds = 20;
    private const int Uploads = 30;

    /// <summary>What is typed, and what else the address says.</summary>
    private static readonly (string Text, string More)[] Queries =
    [
        ("Haushalt", ""), ("Flüchtlinge", ""), ("Jugendhilfe", ""), ("Radverkehr", ""), ("Kindertagesstätte", ""), ("Bebauungsplan", ""),
        ("Straßenbeiträge", ""), ("Klimaschutz", ""), ("Schule Sanierung", ""), ("Wohnungsbau Förderung", ""),
        ("\"der Gemeinderat beschließt\"", ""), ("\"Sehr geehrte Damen und Herren\"", ""), ("Verkehr OR Mobilität", ""),
        ("Stadtbahn -Tunnel", ""), ("Umwelt*", ""), ("2021/0836", ""), ("AN/1256/2020", ""), ("Oberbürgermeisterin Reker", ""),
        ("Sitzung", ""), ("die", ""), ("Spielplatz", ""), ("Digitalisierung", ""), ("", ""), ("Rat", "&sort=date"), ("", "&sort=date&kind=paper"),
        ("Haushalt", "&from=2020-01-01&to=2021-12-31"), ("Schule", "&page=5"), ("Antrag", "&kind=minutes"), ("Brücke", "&paper=2021%2F0836"),
        ("\"öffentliche Toiletten\" Pilotprojekt", ""), ("Feuerwehr Gerätehaus Neubau", ""), ("Niederschrift", "&size=100"),
    ];

    /// <summary>What is typed, each once.</summary>
    public static IReadOnlyList<string> Texts => [.. Queries.Select(query => query.Text).Distinct()];

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
                times.Add((await TimeAsync(portal, query), query.Text + query.More));
        times.Sort();
        var (slowest, which) = times[^1];
        var slow = times.GroupBy(time => time.Query).Select(group => (Query: group.Key, Median: group.Order().ElementAt(Rounds / 2).Milliseconds))
            .OrderByDescending(query => query.Median).Take(3).Select(query => $"{query.Query} {query.Median:0.0} ms");
        return
        [
            new($"search over HTTP, {times.Count} requests, {Queries.Length} queries: median", $"{times[times.Count / 2].Milliseconds:0.0} ms"),
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
        var pages = Queries.Select(query => $"/suche?q={Uri.EscapeDataString(query.Text)}{query.More}").ToArray();
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

    private static async Task<double> TimeAsync(Portal portal, (string Text, string More) query)
    {
        var begin = Stopwatch.GetTimestamp();
        await portal.AskAsync($"/api/search?q={Uri.EscapeDataString(query.Text)}{query.More}");
        return Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
    }
}
