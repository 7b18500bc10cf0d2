using System.Diagnostics;

namespace Publishing.Benchmarks;

/// <summary>Searches over HTTP as a citizen's browser sends them, one after the other.</summary>
internal static class SearchBenchmark
{
    private const int WarmUp = 5;
    private const int Rounds = 20;

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

    /// <param name="data">Archive and index of an import.</param>
    public static async Task<IEnumerable<Measurement>> RunAsync(string data)
    {
        using var portal = Process.Start(new ProcessStartInfo(Machine.Program, ["serve", "--port", "0", "--data", data])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        try
        {
            portal.ErrorDataReceived += (_, _) => { };
            portal.BeginErrorReadLine();
            using var client = new HttpClient { BaseAddress = new(await portal.StandardOutput.ReadLineAsync() ?? "") };
            for (var round = 0; round < WarmUp; round++)
                foreach (var query in Queries)
                    await TimeAsync(client, query);

            List<(double Milliseconds, string Query)> times = [];
            for (var round = 0; round < Rounds; round++)
                foreach (var query in Queries)
                    times.Add((await TimeAsync(client, query), query.Text + query.More));
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
            ];
        }
        finally
        {
            portal.Kill();
        }
    }

    private static async Task<double> TimeAsync(HttpClient client, (string Text, string More) query)
    {
        var begin = Stopwatch.GetTimestamp();
        using var answer = await client.GetAsync(new Uri($"/api/search?q={Uri.EscapeDataString(query.Text)}{query.More}", UriKind.Relative));
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadAsByteArrayAsync();
        return Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
    }
}
