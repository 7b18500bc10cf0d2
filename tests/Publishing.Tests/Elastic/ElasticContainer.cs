using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;

namespace Publishing.Tests.Elastic;

/// <summary>An Elasticsearch in a container, for machines that have Docker and nothing else.</summary>
internal sealed class ElasticContainer : IAsyncDisposable
{
    private const string Image = "docker.elastic.co/elasticsearch/elasticsearch:9.4.3";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly string _id;

    private ElasticContainer(string id, string address) => (_id, Address) = (id, address);

    public const string User = "elastic", Password = "publishing-test";

    public string Address { get; }

    /// <summary>Null where there is no Docker.</summary>
    public static async Task<ElasticContainer?> StartAsync()
    {
        if (await RunAsync("version") is null) return null;
        var id = await RunAsync("run", "--rm", "--detach", "--publish", "127.0.0.1:0:9200", "--env", "discovery.type=single-node",
            "--env", "xpack.security.http.ssl.enabled=false", "--env", $"ELASTIC_PASSWORD={Password}", "--env", "ES_JAVA_OPTS=-Xms512m -Xmx512m", Image)
            ?? throw new InvalidOperationException($"Docker does not run {Image}.");
        var container = new ElasticContainer(id, $"http://{await RunAsync("port", id, "9200/tcp")}");
        await container.WaitAsync();
        return container;
    }

    public async ValueTask DisposeAsync() => await RunAsync("kill", _id);

    private async Task WaitAsync()
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{User}:{Password}")));
        for (var since = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(since) < Patience; await Task.Delay(500))
        {
            try
            {
                using var answer = await client.GetAsync(new Uri($"{Address}/_cluster/health?wait_for_status=yellow&timeout=1s"));
                if (answer.IsSuccessStatusCode) return;
            }
            catch (Exception starting) when (starting is HttpRequestException or IOException or TaskCanceledException)
            {
                // It is still starting.
            }
        }

        throw new InvalidOperationException("Elasticsearch in its container did not become ready.");
    }

    /// <summary>The first line of what it says; null where it fails, and where there is no such program.</summary>
    private static async Task<string?> RunAsync(params string[] arguments)
    {
        try
        {
            using var docker = Process.Start(new ProcessStartInfo("docker", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var complaint = docker.StandardError.ReadToEndAsync();
            var said = await docker.StandardOutput.ReadToEndAsync();
            await docker.WaitForExitAsync();
            await complaint;
            return docker.ExitCode == 0 ? said.Split('\n')[0].Trim() : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
