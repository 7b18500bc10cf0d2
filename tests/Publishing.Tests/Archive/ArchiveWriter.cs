using System.Diagnostics;
using System.Globalization;
using System.Text;
using Publishing.Archive.Accepted;
using Publishing.Archive.Derived;
using Publishing.Archive.Files;
using Xunit.Sdk;
using Xunit.v3;
using Publishing.Tests.Archive;

[assembly: TestPipelineStartup(typeof(ArchiveWriter))]

namespace Publishing.Tests.Archive;

/// <summary>This test program started once more, as another process that writes into a folder's archive.</summary>
internal sealed class ArchiveWriter : ITestPipelineStartup
{
    private const string Variable = "PUBLISHING_TESTS_ARCHIVE_WRITER";

    /// <summary>Adds to the entry "counter" so many times.</summary>
    public static Process StartCounting(string folder, int times) => Start($"count|{folder}|{times}");

    /// <summary>Stores made-up documents without end and prints the id of each, once it is acknowledged.</summary>
    public static Process StartStoring(string folder, int seed) => Start($"store|{folder}|{seed}");

    // Before any test is looked for: as a writer, the program never comes to its tests.
    public async ValueTask StartAsync(IMessageSink diagnosticMessageSink)
    {
        if (Environment.GetEnvironmentVariable(Variable)?.Split('|') is not [var verb, var folder, var number]) return;
        var archive = new FileArchive(folder, TimeProvider.System, "texts/");
        var count = int.Parse(number, CultureInfo.InvariantCulture);
        await (verb == "count" ? ArchiveContract.CountAsync(archive, "counter", count, default) : StoreAsync(archive, count));
        Environment.Exit(0);
    }

    public ValueTask StopAsync() => ValueTask.CompletedTask;

    private static async Task StoreAsync(FileArchive archive, int seed)
    {
        var (originals, records, texts) = (new Originals(archive), new Records(archive, TimeProvider.System), new Texts(archive));
        var random = new Random(seed);
        while (true)
        {
            using var content = new RandomStream(random.Next(1, 3_000_000), random.Next());
            var stored = (await originals.StoreAsync(content, long.MaxValue, default))!;
            await records.SaveAsync(Samples.Record(stored.Id), null, default);
            await texts.SaveAsync(stored.Id, Samples.Text, default);
            await records.UpdateAsync(stored.Id, record => record with { PageCount = 2 }, default);
            await Console.Out.WriteLineAsync(new StringBuilder(stored.Id), default);
            await Console.Out.FlushAsync();
        }
    }

    private static Process Start(string task) => Process.Start(new ProcessStartInfo("dotnet")
    {
        ArgumentList = { typeof(ArchiveWriter).Assembly.Location },
        Environment = { [Variable] = task },
        RedirectStandardOutput = true,
    })!;
}
