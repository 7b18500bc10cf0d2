using System.Diagnostics;
using Publishing.Tests.Search;

namespace Publishing.Tests.Lucene;

/// <summary>Not a benchmark: notices when something has become many times slower.</summary>
public class SpeedTests() : EngineTests(new LuceneHome())
{
    private static readonly string[] Queries =
        ["Haushalt", "Radverkehr Brücke", "\"Kreis Coesfeld\"", "Schul*", "SV-9-1604", "Jugend -Amt", "Antrag OR Beschluss", ""];

    [Fact]
    public async Task Two_thousand_entries_are_indexed_and_searched_in_little_time()
    {
        var random = new Random(1);
        string[] words = ["Haushalt", "Radverkehrskonzept", "Brücke", "der", "die", "und", "Kreis", "Coesfeld", "Schulausschuss", "Jugendamt",
            "Antrag", "Beschlüsse", "wird", "einstimmig", "beraten", "SV-9-1604", "Straßenbeiträge", "Förderung", "Kosten", "Euro"];
        var documents = Enumerable.Range(0, 100).Select(n => Council.Minutes($"d{n:000}", $"Ausschuss {n % 7}", new DateOnly(2015 + (n % 8), 1, 1),
            [.. Enumerable.Range(0, 20).Select(_ => string.Join(' ', Enumerable.Range(0, 300).Select(_ =>
                random.Next(3) == 0 ? $"wort{random.Next(20_000)}" : words[random.Next(words.Length)])))])).ToArray();
        _ = Engine;

        var clock = Stopwatch.StartNew();
        await Parallel.ForEachAsync(documents, new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = Stop },
            async (document, stop) => await Engine.IndexAsync(document, stop));
        var indexed = clock.Elapsed;
        foreach (var query in Queries) await Search(query);
        var times = new List<double>();
        for (var round = 0; round < 10; round++)
        {
            foreach (var query in Queries)
            {
                clock.Restart();
                var results = await Search(query);
                times.Add(clock.Elapsed.TotalMilliseconds);
                Assert.True(results.Total > 0, query);
            }
        }

        times.Sort();
        TestContext.Current.SendDiagnosticMessage(
            $"{2_000 / indexed.TotalSeconds:0} entries/s; search p50 {times[times.Count / 2]:0.0} ms, p95 {times[times.Count * 95 / 100]:0.0} ms");
        Assert.InRange(indexed.TotalSeconds, 0, 60);
        Assert.InRange(times[times.Count * 95 / 100], 0, 500);
    }
}
