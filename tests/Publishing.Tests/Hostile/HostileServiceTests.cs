using System.Diagnostics;
using System.Text;
using Publishing.Extract;
using Publishing.Extract.Isolation;

namespace Publishing.Tests.Hostile;

/// <summary>All hostile files at once through reading processes, as the service has them.</summary>
public sealed class HostileServiceTests
{
    private const long MaxMemory = 1_000_000_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_hostile_file_ends_in_a_reason_within_the_limits_while_other_files_are_read()
    {
        var options = new ExtractOptions { MaxMemory = MaxMemory, PageTime = TimeSpan.FromSeconds(10), FileTime = TimeSpan.FromSeconds(10), ProcessTime = TimeSpan.FromSeconds(30) };
        using var pool = new ReaderPool(
            new("dotnet", [Path.Combine(AppContext.BaseDirectory, "Publishing.Host.dll"), ReaderCommand.Argument]), options);
        var (harmless, slowest) = (0, TimeSpan.Zero);
        using var done = new CancellationTokenSource();
        var others = Task.Run(async () =>
        {
            while (!done.IsCancellationRequested)
            {
                var watch = Stopwatch.StartNew();
                var text = $"Harmloser Text {harmless}";
                Assert.Equal(text, (await ReadAsync(pool, Encoding.UTF8.GetBytes(text))).Text?.Whole);
                (harmless, slowest) = (harmless + 1, watch.Elapsed > slowest ? watch.Elapsed : slowest);
            }
        }, Stop);

        var lines = new List<string>();
        foreach (var file in HostileFile.All)
        {
            var content = file.Make();
            var watch = Stopwatch.StartNew();
            var extraction = await ReadAsync(pool, content);
            lines.Add($"{file.Name}\t{content.Length}\t{watch.ElapsedMilliseconds} ms\t{extraction.Refusal ?? $"gelesen, {extraction.Text!.Pages.Count} Seiten"}");
            Assert.InRange(watch.Elapsed, TimeSpan.Zero, Patience);
            if (file.Expect == HostileFile.Harmless) Assert.True(extraction.Refusal is null, $"{file.Name}: {extraction.Refusal}");
            else Assert.False(string.IsNullOrEmpty(extraction.Refusal), file.Name);
        }

        await done.CancelAsync();
        await others;
        foreach (var line in lines) TestContext.Current.SendDiagnosticMessage(line);
        TestContext.Current.SendDiagnosticMessage($"{harmless} harmless files meanwhile, slowest {slowest.TotalMilliseconds:0} ms; peak of this process {Process.GetCurrentProcess().PeakWorkingSet64 / 1_000_000} MB");
        Assert.True(harmless > HostileFile.All.Count, $"only {harmless} other files were read meanwhile");
        Assert.InRange(slowest, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    private static Task<Extraction> ReadAsync(ReaderPool pool, byte[] file) => pool.ExtractAsync(new MemoryStream(file), Stop);
}
