using Publishing.Guard;
using Publishing.Search.Writing;

namespace Publishing.Tests.Search;

public abstract partial class SearchEngineContract
{
    [Fact]
    public async Task A_rebuild_replaces_everything()
    {
        await Index(Council.Paper("SV-9-1604", "Vorlage", "Apfel"));

        var report = await Engine.RebuildAsync(Stream(Council.Paper("SV-9-1605", "Vorlage", "Birne")), Stop);

        Assert.Equal(["SV-9-1605"], await Found(""));
        Assert.Equal((1, 0, 0), (report.Documents, report.Kept, report.Refused.Count));
    }

    [Fact]
    public async Task A_failed_rebuild_leaves_the_old_index_and_it_can_be_written_on()
    {
        await Index(Council.Paper("SV-9-1604", "Vorlage", "Apfel"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => Engine.RebuildAsync(Failing(), Stop));
        await Index(Council.Paper("SV-9-1606", "Vorlage", "Kirsche"));

        Assert.Equal(["SV-9-1604", "SV-9-1606"], await Found(""));
    }

    [Fact]
    public async Task What_is_written_and_taken_out_during_a_rebuild_is_in_the_old_index_at_once_and_in_the_new()
    {
        await Index(Council.Paper("SV-9-1604", "Vorlage", "Apfel"), Council.Paper("SV-9-1605", "Vorlage", "Birne"), Council.Paper("SV-9-1607", "Vorlage", "Quitte"));
        var (begun, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        var rebuild = Engine.RebuildAsync(Slow(), Stop);
        await begun.Task;

        await Engine.IndexAsync(Council.Paper("SV-9-1606", "Vorlage", "Kirsche"), 1_000_000, Stop);
        await Engine.RemoveAsync("SV-9-1605", 1_000_000, Stop);
        await Engine.IndexAsync(Council.Paper("SV-9-1604", "Vorlage", "Pflaume"), 1_000_000, Stop);
        var during = await Found("");
        go.SetResult();
        await rebuild;

        Assert.Equal(["SV-9-1604", "SV-9-1606", "SV-9-1607"], during);
        Assert.Equal(during, await Found(""));
        Assert.Equal(["SV-9-1604"], await Found("Pflaume"));

        // The archive as it was before: what comes late in a rebuild is no newer than elsewhere.
        async IAsyncEnumerable<PublicDocument> Slow()
        {
            yield return Council.Paper("SV-9-1605", "Vorlage", "Birne");
            begun.SetResult();
            await go.Task;
            yield return Council.Paper("SV-9-1604", "Vorlage", "Apfel");
            yield return Council.Paper("SV-9-1607", "Vorlage", "Quitte");
        }
    }

    [Fact]
    public async Task A_rebuild_that_was_broken_off_is_gone_on_with()
    {
        var states = Enumerable.Range(0, 30).Select(n => new ArchivedState($"d{n:00}", 5, Council.Make($"d{n:00}", "Anlage", [$"Wort{n}"]))).ToArray();
        await Assert.ThrowsAsync<InvalidOperationException>(() => Engine.RebuildAsync(Half(), Stop));
        Close();

        var report = await Engine.RebuildAsync(states.ToAsyncEnumerable(), Stop);

        Assert.Equal(30, report.Documents);
        Assert.InRange(report.Kept, 1, 20);
        Assert.Equal(30, (await Search("")).Total);

        // Long enough that some of it was sent or committed.
        async IAsyncEnumerable<ArchivedState> Half()
        {
            foreach (var state in states.Take(19)) yield return state;
            yield return new("d19", 5, Council.Make("d19", "Anlage", [string.Join(' ', Enumerable.Range(0, 250_000).Select(n => $"Silbe{n}"))]));
            await Task.Delay(6_000, Stop);
            throw new InvalidOperationException("The archive broke off.");
        }
    }

    [Fact]
    public async Task What_the_archive_has_taken_back_does_not_come_into_a_new_index_by_a_late_write()
    {
        await Engine.RebuildAsync(Archive(new ArchivedState("SV-9-1604", 7, null)), Stop);
        await Engine.IndexAsync(Council.Paper("SV-9-1604", "Vorlage", "Apfel"), 6, Stop);

        Assert.Equal(0, (await Search("")).Total);
    }

    [Fact]
    public async Task The_index_before_the_last_is_kept_until_it_is_dropped()
    {
        await Index(Council.Paper("SV-9-1604", "Vorlage", "Apfel"));
        await Engine.RebuildAsync(Stream(Council.Paper("SV-9-1605", "Vorlage", "Birne")), Stop);
        await Engine.RebuildAsync(Stream(Council.Paper("SV-9-1606", "Vorlage", "Kirsche")), Stop);

        Assert.Equal(1, await Engine.DropReplacedAsync(Stop));
        Assert.Equal(0, await Engine.DropReplacedAsync(Stop));
        Assert.Equal(["SV-9-1606"], await Found(""));
    }

    [Fact]
    public async Task During_a_rebuild_no_search_fails_and_no_total_jumps()
    {
        var documents = Enumerable.Range(0, 60).Select(n => Council.Make($"d{n:00}", "Anlage", [$"gemeinsam Wort{n}", "zweite Seite"])).ToArray();
        await Index(documents);
        var (done, totals) = (false, new List<int>());
        var searching = Task.Run(async () =>
        {
            while (!Volatile.Read(ref done)) totals.Add((await Search("gemeinsam")).Total);
        }, Stop);

        for (var round = 0; round < 3; round++) await Engine.RebuildAsync(documents.ToAsyncEnumerable(), Stop);
        Volatile.Write(ref done, true);
        await searching;

        Assert.True(totals.Count > 3);
        Assert.All(totals, total => Assert.Equal(60, total));
    }

    private protected static IAsyncEnumerable<ArchivedState> Archive(params ArchivedState[] states) => states.ToAsyncEnumerable();
}
