using System.Diagnostics;
using Publishing.Extract;

namespace Publishing.Tests.Hostile;

public class HostileFileTests
{
    /// <summary>How long any of them may take in this process; those that cannot promise it are run in processes of their own.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static readonly TextExtractor Extractor = new(new ExtractOptions { FileTime = Patience, PageTime = Patience });

    public static TheoryData<string> Names => [.. HostileFile.All.Where(file => !file.NeedsIsolation).Select(file => file.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_hostile_file_ends_in_its_reason_or_does_no_harm(string name)
    {
        var file = HostileFile.All.Single(file => file.Name == name);
        var content = file.Make();
        var watch = Stopwatch.StartNew();
        var extraction = Extractor.Extract(content, TestContext.Current.CancellationToken);

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Patience);
        if (file.Expect == HostileFile.Harmless) Assert.Null(extraction.Refusal);
        else Assert.Contains(file.Expect, extraction.Refusal, StringComparison.Ordinal);
        Assert.DoesNotContain("Zeit", extraction.Refusal ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void There_are_many_kinds_and_no_name_twice()
    {
        Assert.InRange(HostileFile.All.Count, 25, 1_000);
        Assert.Equal(HostileFile.All.Count, HostileFile.All.DistinctBy(file => file.Name).Count());
    }
}
