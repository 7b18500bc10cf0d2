using System.Diagnostics;
using Publishing.Search;
using Publishing.Tests.Elastic;

[assembly: AssemblyFixture(typeof(ElasticServer))]

namespace Publishing.Tests.Elastic;

/// <summary>
/// A real Elasticsearch: the one of ELASTICSEARCH_URL, else one started from the shared folder, else one in a container, when the first test
/// asks for it.
/// </summary>
public sealed class ElasticServer : IAsyncDisposable
{
    // The server's folder may be read-only, and the start script must be able to write in its copy.
    private const string Start = "cp() { command cp \"$@\" && chmod -R u+w \"${@: -1}\"; }; export -f cp; exec \"$0\" --heap 512m --until-eof";

    internal static readonly string Script = Path.Combine(Repository.Shared, "elasticsearch", "start");

    private const int MostTries = 3;

    private readonly Lazy<Task<SearchOptions?>> _options;
    private Process? _process;
    private ElasticContainer? _container;

    public ElasticServer() => _options = new(FindAsync);

    /// <summary>How to reach it; skips the test, saying how to get one, where there is none, and fails it where CI is set.</summary>
    public async Task<SearchOptions> NeedAsync()
    {
        var options = await _options.Value;
        Demand(options is not null,
            "needs an Elasticsearch 9: set ELASTICSEARCH_URL (with ELASTICSEARCH_USER and ELASTICSEARCH_PASSWORD), have ../shared/elasticsearch beside the checkout, or Docker");
        return options!;
    }

    internal static void Demand(bool there, string need)
    {
        if (!there && Environment.GetEnvironmentVariable("CI") is { Length: > 0 }) Assert.Fail(need);
        Assert.SkipUnless(there, need);
    }

    public async ValueTask DisposeAsync()
    {
        if (_container is not null) await _container.DisposeAsync();
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

        if (!File.Exists(Script))
        {
            _container = await ElasticContainer.StartAsync();
            return _container is null ? null : Options(_container.Address, ElasticContainer.User, ElasticContainer.Password);
        }

        (_process, var ready) = await StartAsync();
        return Options(ready[1], ready[2], ready[3]);
    }

    /// <summary>Starts a server that ends with its standard input, and waits until it tells that it is ready.</summary>
    internal static async Task<(Process Process, string[] Ready)> StartAsync()
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await StartOnceAsync();
            }
            catch (InvalidOperationException) when (tries < MostTries)
            {
                // It gives itself a minute, which is not enough on a machine that does much else.
            }
        }
    }

    private static async Task<(Process Process, string[] Ready)> StartOnceAsync()
    {
        var process = Process.Start(new ProcessStartInfo("bash")
        {
            ArgumentList = { "-c", Start, Script },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var complaint = process.StandardError.ReadToEndAsync();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
            if (line.Split(' ') is ["READY", _, _, _, _] ready) return (process, ready);
        throw new InvalidOperationException($"Elasticsearch did not start: {await complaint}");
    }

    private static SearchOptions Options(string node, string? user, string? password) => new()
    {
        Provider = SearchProvider.Elasticsearch, Nodes = { new Uri(node) }, User = user, Password = password,
    };
}
