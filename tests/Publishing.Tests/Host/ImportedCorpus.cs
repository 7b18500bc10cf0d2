namespace Publishing.Tests.Host;

/// <summary>The shared records, imported once for all tests of a class.</summary>
public sealed class ImportedCorpus : IAsyncLifetime
{
    private readonly TempFolder _data = new();

    /// <summary>What the import answered, as JSON.</summary>
    public string Report { get; private set; } = "";

    /// <summary>The data folder; skips the test, saying why, where there are no records.</summary>
    public string Need()
    {
        Repository.NeedShared("corpus");
        return _data.Path;
    }

    public async ValueTask InitializeAsync()
    {
        var corpus = Path.Combine(Repository.Shared, "corpus");
        if (!Directory.Exists(corpus)) return;
        var (exitCode, output, error) = await Program.RunAsync("import", corpus, "--data", _data.Path, "--json");
        Assert.True(exitCode == 0, error);
        Report = output;
    }

    public ValueTask DisposeAsync()
    {
        _data.Dispose();
        return ValueTask.CompletedTask;
    }
}
