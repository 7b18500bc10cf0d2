using System.Diagnostics;

namespace Publishing.Benchmarks;

/// <summary>Searches over HTTP as a citizen's browser sends them, one after the other.</summary>
internal static class SearchBenchmark
{
    private const int Rounds = 20;

    private static readonly string[] Queries =
    [
        "Haushalt", "Flüchtlinge", "Jugendhilfe", "Radverkehr", "Kindertagesstätte", "Bebauungsplan", "Straßenbeiträge", "Klimaschutz",
        "Schule Sanierung", "Wohnungsbau Förderung", "\"der Gemeinderat beschließt\"", "\"Sehr geehrte Damen und Herren\"", "Verkehr OR Mobilität",
        "Stadtbahn -Tunnel", "Umwelt*", "2021/0836", "AN/1256/2020", "Oberbürgermeisterin Reker", "Sitzung", "die", "Spielplatz", "Digitalisierung",
    ];

    public static async Task<IEnumerable<Measurement>> RunAsync(string data)
    {
        using var portal = Process.Start(new ProcessStartInfo("dotnet", [Machine.Program, "serve", "--port", "0", "--data", data])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        try
        {
            portal.ErrorDataReceived += (_, _) => { };
            portal.BeginErrorReadLine();
            using var client = new HttpClient { BaseAddress = new(await portal.StandardOutput.ReadLineAsync() ?? "") };
            foreach (var query in Queries) await TimeAsync(client, query);

            List<(double Milliseconds, string Query)> times = [];
            for (var round = 0; round < Rounds; round++)
                foreach (var query in Queries)
                    times.Add((await TimeAsync(client, query), query));
            times.Sort();
            var (slowest, which) = times[^1];
            return
            [
                new($"search over HTTP, {times.Count} requests, {Queries.Length} queries: median", $"{times[times.Count / 2].Milliseconds:0.0} ms"),
                new("p95", $"{times[times.Count * 95 / 100].Milliseconds:0.0} ms"),
                new("slowest", $"{slowest:0.0} ms ({which})"),
            ];
        }
        finally
        {
            portal.Kill();
        }
    }

    private static async Task<double> TimeAsync(HttpClient client, string query)
    {
        var begin = Stopwatch.GetTimestamp();
        using var answer = await client.GetAsync(new Uri($"/api/search?q={Uri.EscapeDataString(query)}", UriKind.Relative));
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadAsByteArrayAsync();
        return Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
    }
}
