using Microsoft.Extensions.Time.Testing;
using Publishing.Lucene;
using Publishing.Search;
using Publishing.Tests.Search;

namespace Publishing.Tests.Lucene;

public sealed class LuceneMomentsTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly FakeTimeProvider _clock = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_cursor_is_good_as_long_as_it_is_used_and_some_minutes_longer()
    {
        using var engine = LuceneEngine.Open(Path.Combine(_folder.Path, "index"), Council.Normalize, clock: _clock);
        for (var n = 0; n < 5; n++) await engine.IndexAsync(Council.Make($"d{n}", "Anlage", ["Linde"]), Stop);
        var asked = new SearchQuery { Text = "Linde", Size = 1, After = SearchQuery.Start };

        for (var step = 0; step < 3; step++)
        {
            asked = asked with { After = (await engine.SearchAsync(asked, Stop)).Next };
            _clock.Advance(LuceneMoments.Longest - TimeSpan.FromSeconds(1));
        }

        _clock.Advance(TimeSpan.FromSeconds(2));
        await Assert.ThrowsAsync<CursorExpiredException>(() => engine.SearchAsync(asked, Stop));
    }

    [Fact]
    public async Task Of_many_moments_the_oldest_goes_first_and_none_keeps_the_index_open_behind_its_end()
    {
        var engine = LuceneEngine.Open(Path.Combine(_folder.Path, "index"), Council.Normalize, clock: _clock);
        var asked = new SearchQuery { Size = 1, After = SearchQuery.Start };
        var cursors = new List<string>();
        await engine.IndexAsync(Council.Make("a", "Anlage", ["Linde"]), Stop);
        for (var n = 0; n <= 100; n++)
        {
            await engine.IndexAsync(Council.Make("b", "Anlage", [$"Linde {n}"]), Stop);
            cursors.Add((await engine.SearchAsync(asked, Stop)).Next!);
            _clock.Advance(TimeSpan.FromSeconds(1));
        }

        await Assert.ThrowsAsync<CursorExpiredException>(() => engine.SearchAsync(asked with { After = cursors[0] }, Stop));
        Assert.Single((await engine.SearchAsync(asked with { After = cursors[1] }, Stop)).Hits);
        engine.Dispose();
        using var again = LuceneEngine.Open(Path.Combine(_folder.Path, "index"), Council.Normalize, clock: _clock);
        await Assert.ThrowsAsync<CursorExpiredException>(() => again.SearchAsync(asked with { After = cursors[^1] }, Stop));
    }

    public void Dispose() => _folder.Dispose();
}
