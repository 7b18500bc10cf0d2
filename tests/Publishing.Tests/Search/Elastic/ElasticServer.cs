using System.Diagnostics;
using Publishing.Search;
using Publishing.Tests.Search.Elastic;

[assembly: AssemblyFixture(typeof(ElasticServer))]

namespace Publishing.Tests.Search.Elastic;

/// <summary>A real Elasticsearch: the one of ELASTICSEARCH_URL, else one started from the shared folder when the first test asks for it.</summary>
public sealed class ElasticServer : IAsyncDisposable
{
    // The server's folder may be read-only, and the start script must be able to write in its copy.
    private const string Start = "cp() { command cp \"$@\" && chmod -R u+w \"${@: -1}\"; }; export -f cp; exec \"$0\" --heap 512m --until-eof";

    private readonly Lazy<Task<SearchOptions?>> _options;
    private Process? _process;

    public ElasticServer() => _options = new(FindAsync);

    /// <summary>How to reach it; skips the test, saying how to get one, where there is none.</summary>
    public async Task<SearchOptions> NeedAsync()
    {
        var options = await _options.Value;
        Assert.SkipWhen(options is null,
            "needs an Elasticsearch 9: set ELASTICSEARCH_URL (with ELASTICSEARCH_USER and ELASTICSEARCH_PASSWORD), or have ../shared/elasticsearch beside the checkout");
        return options!;
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is null) return;

        // It ends when its standard input does, whether this process closes it or dies.
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task<SearchOptions?> FindAsync()
    {
        if (Environment.GetEnvironmentVariable("ELASTICSEARCH_URL") is { Length: > 0 } url)
        {
            return Options(url, Environment.GetEnvironmentVariable("ELASTICSEARCH_USER"), Environment.GetEnvironmentVariable("ELASTICSEARCH_PASSWORD"));
        }

        var script = Path.Combine(Repository.Shared, "elasticsearch", "start");
        if (!File.Exists(script)) return null;
        _process = Process.Start(new ProcessStartInfo("bash")
        {
            ArgumentList = { "-c", Start, script },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var complaint = _process.StandardError.ReadToEndAsync();
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Split(' ') is ["READY", var node, var user, var password, ..]) return Options(node, user, password);
        }

        throw new InvalidOperationException($"Elasticsearch did not start: {await complaint}");
    }

    private static SearchOptions Options(string node, string? user, string? password) => new()
    {
        Provider = SearchProvider.Elasticsearch, Nodes = { new Uri(node) }, User = user, Password = password,
    };
}
