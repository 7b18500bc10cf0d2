using System.Diagnostics;
using System.Text.Json;

namespace Publishing.Benchmarks;

/// <summary>The whole import of a folder by the real program, from cold.</summary>
internal static class ImportBenchmark
{
    public static async Task<IEnumerable<Measurement>> RunAsync(string corpus, string data)
    {
        using var process = Process.Start(new ProcessStartInfo(Machine.Program, ["import", corpus, "--data", data, "--json"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var messages = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        long peak = 0;
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!process.HasExited && await timer.WaitForNextTickAsync())
        {
            process.Refresh();
            if (!process.HasExited) peak = Math.Max(peak, process.PeakWorkingSet64);
        }

        if (process.ExitCode != 0) throw new InvalidOperationException(await messages);
        using var report = JsonDocument.Parse(await output);
        int Count(string name) => report.RootElement.GetProperty(name).GetInt32();
        double Stored(string folder) => Size(Path.Combine(data, "archive", folder)) * 1e6;
        var pages = Count("pages");
        var seconds = report.RootElement.GetProperty("seconds").GetDouble();
        return
        [
            new($"import of {Count("files")} files", $"{Count("published")} published, {Count("withheld")} not public, {Count("unchanged")} doubles, {Count("refused")} refused, {Count("failed")} failed"),
            new($"whole import, {Count("pages")} pages", $"{Count("pages") / seconds:0} pages/s ({seconds:0.0} s)"),
            new("peak memory of the import", $"{peak / 1e6:0} MB"),
            new("originals and records", $"{Size(data) - Size(Path.Combine(data, "index")):0.0} MB"),
            new("texts, and places of words, stored", $"{Stored("texts") / pages:0} and {Stored("layouts") / pages:0} bytes a page"),
            new("index", $"{Size(Path.Combine(data, "index")):0.0} MB"),
        ];
    }

    private static double Size(string folder) =>
        new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length) / 1e6;
}
