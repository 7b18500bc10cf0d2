using System.Diagnostics;
using System.Text;
using Publishing.Extract;
using Publishing.Extract.Isolation;
using Publishing.Tests.Extract.Pdf;

namespace Publishing.Tests.Extract.Isolation;

public sealed class ReaderPoolTests
{
    private static readonly ReaderCommand Real = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "Publishing.Host.dll"), ReaderCommand.Argument]);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_process_reads_the_same_as_the_service_itself()
    {
        using var pdf = new TestPdf();
        pdf.Page().Lines(60, 700, "Der Ausschuss tagt.", "Er liest den Haus-", "halt des Kreises.").Page(90).Lines(60, 500, "Zweite Seite");
        using var pool = new ReaderPool(Real, new ExtractOptions());
        foreach (var file in new[] { pdf.Build(), "Nur Text\fauf zwei Seiten"u8.ToArray(), "%PDF-1.4 kaputt"u8.ToArray() })
        {
            var (here, there) = (new TextExtractor(new ExtractOptions()).Extract(file, Stop), await ReadAsync(pool, file));

            Assert.Equal(here.Refusal, there.Refusal);
            Assert.Equal(here.Text?.Pages.Select(page => (page.Number, page.Text)), there.Text?.Pages.Select(page => (page.Number, page.Text)));
            Assert.Equal(here.Layouts.SelectMany(page => page.Words).Select(word => (word.Start, word.Length)), there.Layouts.SelectMany(page => page.Words).Select(word => (word.Start, word.Length)));
        }
    }

    [Fact]
    public async Task A_process_that_dies_of_a_file_refuses_it_with_a_reason()
    {
        using var pool = new ReaderPool(new("/bin/sh", ["-c", "head -c 20 > /dev/null; exit 134"]), new ExtractOptions());

        Assert.Equal(Refusals.Fatal, (await ReadAsync(pool, "Text"u8.ToArray())).Refusal);
    }

    [Fact]
    public async Task A_process_that_says_nothing_is_given_up_in_time()
    {
        using var pool = new ReaderPool(new("/bin/sh", ["-c", "exec sleep 60"]), new ExtractOptions { ProcessTime = TimeSpan.FromSeconds(1) });
        var since = Stopwatch.StartNew();

        Assert.Equal(Refusals.FileTooSlow, (await ReadAsync(pool, "Text"u8.ToArray())).Refusal);
        Assert.InRange(since.Elapsed.TotalSeconds, 0.9, 10);
    }

    [Fact]
    public async Task A_file_that_takes_too_much_memory_is_refused_and_the_next_is_read()
    {
        using var pool = new ReaderPool(Real, new ExtractOptions { MaxMemory = 100_000_000 });

        var large = await ReadAsync(pool, Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("Viele Worte in einer Zeile.\n", 2_000_000))));

        Assert.True(large.Refusal is Refusals.TooMuchMemory or Refusals.Fatal, large.Refusal);
        Assert.Equal("Wenig Text", (await ReadAsync(pool, "Wenig Text"u8.ToArray())).Text?.Whole);
    }

    [Fact]
    public async Task A_process_killed_between_two_files_is_replaced_without_a_word()
    {
        var mark = $"publishing-test-{Guid.NewGuid():n}";
        using var pool = new ReaderPool(Real with { Arguments = [.. Real.Arguments, mark] }, new ExtractOptions());
        Assert.NotNull((await ReadAsync(pool, "Erster Text"u8.ToArray())).Text);

        using (var kill = Process.Start("pkill", ["-9", "-f", mark])) await kill.WaitForExitAsync(Stop);

        Assert.Equal("Zweiter Text", (await ReadAsync(pool, "Zweiter Text"u8.ToArray())).Text?.Whole);
    }

    [Fact]
    public async Task Files_read_at_once_come_out_as_those_read_one_by_one()
    {
        using var pool = new ReaderPool(Real, new ExtractOptions());
        var files = Enumerable.Range(1, 40).Select(i => Encoding.UTF8.GetBytes($"Datei {i}, {new string('x', i * 1000)}.")).ToList();

        var read = await Task.WhenAll(files.Chunk(10).Select(async some => { var texts = new List<string>(); foreach (var file in some) texts.Add((await ReadAsync(pool, file)).Text!.Whole); return texts; }));

        Assert.Equal(files.Select(Encoding.UTF8.GetString), read.SelectMany(texts => texts));
    }

    [Fact]
    public async Task Giving_up_ends_the_process()
    {
        using var pool = new ReaderPool(new("/bin/sh", ["-c", "exec sleep 61"]), new ExtractOptions());
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pool.ExtractAsync(new MemoryStream("Text"u8.ToArray()), soon.Token));

        using var left = Process.Start(new ProcessStartInfo("pgrep", ["-f", "^sleep 61$"]) { RedirectStandardOutput = true })!;
        Assert.Equal("", await left.StandardOutput.ReadToEndAsync(Stop));
    }

    private static Task<Extraction> ReadAsync(ReaderPool pool, byte[] file) => pool.ExtractAsync(new MemoryStream(file), Stop);
}
