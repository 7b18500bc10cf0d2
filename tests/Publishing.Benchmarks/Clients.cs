using System.Diagnostics;

namespace Publishing.Benchmarks;

/// <summary>Clients that ask one question after the other, all at once.</summary>
internal static class Clients
{
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(15);

    /// <param name="clients">How many ask at once.</param>
    /// <param name="questions">What is asked, in turns.</param>
    /// <param name="ask">Throws where the answer is no answer.</param>
    /// <returns>Milliseconds of each answer, sorted.</returns>
    public static async Task<Times> RunAsync<T>(int clients, IReadOnlyList<T> questions, Func<T, Task> ask)
    {
        // Once through all of it, so that nobody pays for the first time.
        foreach (var question in questions) await ask(question);
        var end = Stopwatch.GetTimestamp() + (long)(Duration.TotalSeconds * Stopwatch.Frequency);
        var times = await Task.WhenAll(Enumerable.Range(0, clients).Select(client => Task.Run(async () =>
        {
            var (mine, errors) = (new List<double>(), 0);
            for (var turn = client; Stopwatch.GetTimestamp() < end; turn++)
            {
                var begin = Stopwatch.GetTimestamp();
                try
                {
                    await ask(questions[turn % questions.Count]);
                }
                catch (Exception e) when (e is HttpRequestException or Search.SearchUnavailableException)
                {
                    errors++;
                    continue;
                }

                mine.Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
            }

            return (mine, errors);
        })));
        return new Times([.. times.SelectMany(one => one.mine).Order()], times.Sum(one => one.errors));
    }
}

/// <param name="Sorted">Milliseconds.</param>
/// <param name="Errors">Questions that got no answer.</param>
internal sealed record Times(IReadOnlyList<double> Sorted, int Errors)
{
    public double P50 => Sorted[Sorted.Count / 2];

    public double P95 => Sorted[Sorted.Count * 95 / 100];

    public override string ToString() => $"p50 {P50:0.0} ms, p95 {P95:0.0} ms, slowest {Sorted[^1]:0} ms, {Sorted.Count} answers, {Errors} errors";
}
