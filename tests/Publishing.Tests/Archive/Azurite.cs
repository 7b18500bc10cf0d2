using System.Diagnostics;
using System.Text.RegularExpressions;
using Publishing.Tests.Archive;

[assembly: AssemblyFixture(typeof(Azurite))]

namespace Publishing.Tests.Archive;

/// <summary>The storage emulator, installed and started when the first test asks for it.</summary>
public sealed partial class Azurite : IAsyncDisposable
{
    private readonly Lazy<Task<string>> _connection;
    private Process? _process;

    public Azurite() => _connection = new(StartAsync);

    public Task<string> ConnectionString => _connection.Value;

    public async ValueTask DisposeAsync()
    {
        if (_process is null) return;
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task<string> StartAsync()
    {
        var tests = Path.Combine(Repository.Root, "tests");
        using var install = Process.Start(new ProcessStartInfo(Path.Combine(tests, "install-azurite")) { RedirectStandardError = true })!;
        var complaint = await install.StandardError.ReadToEndAsync();
        await install.WaitForExitAsync();
        Assert.True(install.ExitCode == 0, $"tests/install-azurite failed: {complaint}");

        _process = Process.Start(new ProcessStartInfo("node")
        {
            WorkingDirectory = Path.Combine(Repository.Root, ".cache", "azurite"),
            ArgumentList =
            {
                Path.Combine(tests, "azurite", "start.js"), "--blobHost", "127.0.0.1", "--blobPort", "0",
                "--queueHost", "127.0.0.1", "--queuePort", "0", "--tableHost", "127.0.0.1", "--tablePort", "0",
                "--skipApiVersionCheck", "--disableTelemetry", "--inMemoryPersistence", "--silent",
            },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var addresses = new Dictionary<string, string>();
        while (addresses.Count < 3 && await _process.StandardOutput.ReadLineAsync() is { } line)
            if (Listening().Match(line) is { Success: true } found)
                addresses[found.Groups["service"].Value] = found.Groups["address"].Value;
        return addresses.Count == 3 ? ConnectionTo(addresses["Blob"], addresses["Queue"]) : throw new InvalidOperationException("Azurite ended before it listened.");
    }

    // The emulator's own account, published with it and the same everywhere.
    private static string ConnectionTo(string blobs, string queues) =>
        "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;"
        + "AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;"
        + $"BlobEndpoint={blobs}/devstoreaccount1;QueueEndpoint={queues}/devstoreaccount1;";

    [GeneratedRegex(@"(?<service>Blob|Queue|Table) service .*(?<address>http://127\.0\.0\.1:[1-9]\d+)")]
    private static partial Regex Listening();
}
