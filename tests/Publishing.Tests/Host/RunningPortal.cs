using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace Publishing.Tests.Host;

/// <summary>A portal that serves a data folder on a free port until it is disposed or killed.</summary>
internal sealed class RunningPortal : IAsyncDisposable
{
    private readonly Process _process;

    private RunningPortal(Process process, HttpClient client) => (_process, Client) = (process, client);

    /// <summary>Knows the address and the staff token.</summary>
    public HttpClient Client { get; }

    public static Task<RunningPortal> StartAsync(string data) => StartAsync(data, []);

    public static async Task<RunningPortal> StartAsync(string data, Dictionary<string, string> settings)
    {
        var process = Program.Start(settings, "serve", "--port", "0", "--data", data);
        var address = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken)
            ?? throw new InvalidOperationException(await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        string? token = null;
        while (token is null && await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
            token = line.StartsWith("Zugangswort", StringComparison.Ordinal) ? line.Split(": ")[1] : null;
        // Read to the end, else the portal waits once the pipe is full.
        _ = process.StandardError.ReadToEndAsync();
        var client = new HttpClient { BaseAddress = new(address) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return new(process, client);
    }

    /// <summary>The most memory that the portal had at any time, its reading processes not counted; bytes.</summary>
    public long PeakMemory => File.ReadLines($"/proc/{_process.Id}/status")
        .Where(line => line.StartsWith("VmHWM:", StringComparison.Ordinal))
        .Select(line => long.Parse(line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024)
        .Single();

    public Task<HttpResponseMessage> UploadAsync(string fileName, string content) => UploadAsync(fileName, Encoding.UTF8.GetBytes(content));

    public async Task<HttpResponseMessage> UploadAsync(string fileName, byte[] content)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(content), "file", fileName } };
        return await Client.PostAsync(new Uri("/api/uploads", UriKind.Relative), form, TestContext.Current.CancellationToken);
    }

    /// <summary>Ends the process as a power cut would: nothing is flushed, nothing is said.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) await KillAsync();
        _process.Dispose();
        Client.Dispose();
    }
}
