using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using Publishing.Tests.Host;

namespace Publishing.Tests.Elastic;

/// <summary>Searches a portal all the time and hands in one document after the other, and counts what it is told.</summary>
/// <param name="portal">Has a number of documents with the word "Grundstein" in it.</param>
/// <param name="seeds">That number.</param>
internal sealed class Citizens(RunningPortal portal, int seeds)
{
    private int _asked, _away, _wrong, _turned;

    public ConcurrentQueue<string> Accepted { get; } = new();

    public int Asked => _asked;

    /// <summary>Searches that were answered with 503.</summary>
    public int Away => _away;

    /// <summary>Searches that were answered with any other fault, or with another total than there should be.</summary>
    public int Wrong => _wrong;

    /// <summary>Uploads that were not taken.</summary>
    public int Turned => _turned;

    public Task SearchAsync(CancellationToken over) => Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
    {
        while (!over.IsCancellationRequested)
        {
            var (status, total) = await AskAsync("Grundstein");
            Interlocked.Increment(ref _asked);
            if (status == 503) Interlocked.Increment(ref _away);
            else if (status != 200 || total != seeds) Interlocked.Increment(ref _wrong);
            await Task.Delay(20, CancellationToken.None);
        }
    }));

    public async Task UploadAsync(CancellationToken over)
    {
        for (var number = 0; !over.IsCancellationRequested; number++)
        {
            var word = OutageTests.Word("gabe", number);
            using var answer = await portal.UploadAsync($"{word}.txt", OutageTests.Text("Kennwort", word));
            if ((int)answer.StatusCode == 202) Accepted.Enqueue(word);
            else Interlocked.Increment(ref _turned);
            await Task.Delay(100, CancellationToken.None);
        }
    }

    /// <summary>Waits until searches are answered.</summary>
    public Task FoundAsync(TimeSpan longest) => FoundAsync("Grundstein", seeds, longest);

    public Task FoundAsync(string word, TimeSpan longest) => FoundAsync(word, 1, longest);

    public async Task FoundAsync(string word, int count, TimeSpan longest)
    {
        var since = Stopwatch.GetTimestamp();
        while (await AskAsync(word) is var (status, total) && (status != 200 || total < count))
        {
            if (Stopwatch.GetElapsedTime(since) > longest) Assert.Fail($"After {longest} the search for {word} is answered with {status} and {total} hits.");
            await Task.Delay(100, CancellationToken.None);
        }
    }

    /// <summary>How many of these words are in no document, and how many in more than one.</summary>
    public async Task<(int Lost, int Doubled)> CountAsync(IReadOnlyList<string> words)
    {
        var (lost, doubled) = (0, 0);
        foreach (var word in words)
        {
            var (_, total) = await AskAsync(word);
            if (total < 1) lost++;
            if (total > 1) doubled++;
        }

        return (lost, doubled);
    }

    private async Task<(int Status, int Total)> AskAsync(string word)
    {
        using var answer = await portal.Client.GetAsync(new Uri($"/api/search?q={word}", UriKind.Relative), TestContext.Current.CancellationToken);
        if ((int)answer.StatusCode != 200) return ((int)answer.StatusCode, 0);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return (200, json.RootElement.GetProperty("total").GetInt32());
    }
}
