using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using Publishing.Search;

namespace Publishing.Tests.Elastic;

/// <summary>An Elasticsearch of its own that can be killed, started again on its data, and frozen.</summary>
public sealed class MortalServer : IAsyncLifetime
{
    private Process? _script;
    private HttpClient? _client;
    private string[] _command = [], _environment = [];
    private string _folder = "";
    private SearchOptions? _options;

    public async ValueTask InitializeAsync()
    {
        if (Environment.GetEnvironmentVariable("ELASTICSEARCH_URL") is { Length: > 0 } || !File.Exists(ElasticServer.Script)) return;
        (_script, var ready) = await ElasticServer.StartAsync();
        _options = new SearchOptions { Provider = SearchProvider.Elasticsearch, Nodes = { new Uri(ready[1]) }, User = ready[2], Password = ready[3] };
        _folder = ready[4];
        _client = new HttpClient { BaseAddress = _options.Nodes[0], Timeout = TimeSpan.FromSeconds(5) };
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{ready[2]}:{ready[3]}")));
        var launcher = Pids("ServerLauncher").Single();
        _command = Strings($"/proc/{launcher}/cmdline");
        _environment = Strings($"/proc/{launcher}/environ");
    }

    /// <summary>How to reach it; skips the test where there is none that may be killed.</summary>
    public SearchOptions Need()
    {
        Assert.SkipWhen(_options is null, "needs an Elasticsearch that may be killed: have ../shared/elasticsearch beside the checkout, and ELASTICSEARCH_URL not set");
        return _options!;
    }

    public async Task SendAsync(HttpMethod method, string path, string body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        using var answer = await _client!.SendAsync(request);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Whether something is at this path now.</summary>
    public async Task<bool> HasAsync(string path)
    {
        using var answer = await _client!.GetAsync(new Uri(path, UriKind.Relative));
        return answer.IsSuccessStatusCode;
    }

    /// <summary>As a power cut would: nothing is flushed, nothing is said.</summary>
    public async Task KillAsync()
    {
        var all = Pids("java").ToArray();
        foreach (var pid in all) await SignalAsync("KILL", pid);
        while (all.Any(pid => Directory.Exists($"/proc/{pid}") && !IsZombie(pid))) await Task.Delay(50);
    }

    /// <summary>Starts it again on the same port and data; returns at once.</summary>
    public void Restart()
    {
        var start = new ProcessStartInfo { WorkingDirectory = Path.Combine(_folder, "server"), RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        string[] all = [.. Environment.UserName == "root" ? ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"] : Array.Empty<string>(), "env", "-i", .. _environment, .. _command];
        start.FileName = all[0];
        foreach (var argument in all[1..]) start.ArgumentList.Add(argument);
        var process = Process.Start(start)!;
        process.StandardInput.Close();
        _ = process.StandardOutput.ReadToEndAsync();
        _ = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Starts it anew with these lines in its configuration, and waits until it answers.</summary>
    public async Task RestartAsync(params string[] settings)
    {
        await KillAsync();
        await File.AppendAllLinesAsync(Path.Combine(_folder, "server", "config", "elasticsearch.yml"), settings);
        Restart();
        while (!await AnswersAsync()) await Task.Delay(100);
    }

    public async Task<bool> AnswersAsync()
    {
        try
        {
            return await HasAsync("/_cluster/health?wait_for_status=yellow&timeout=1s");
        }
        catch (Exception away) when (away is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    public Task FreezeAsync() => SignalAsync("STOP", Pids("org.elasticsearch.bootstrap").Single());

    public Task ThawAsync() => SignalAsync("CONT", Pids("org.elasticsearch.bootstrap").Single());

    public async ValueTask DisposeAsync()
    {
        _client?.Dispose();
        if (_script is null) return;
        await KillAsync();
        _script.StandardInput.Close();
        await _script.WaitForExitAsync();
        _script.Dispose();
    }

    private static async Task SignalAsync(string signal, int pid)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{pid}"]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Processes of this server's own folder, which no other has.</summary>
    private IEnumerable<int> Pids(string with) =>
        from entry in Directory.EnumerateDirectories("/proc")
        where int.TryParse(Path.GetFileName(entry), out _)
        let command = string.Join(' ', Strings(Path.Combine(entry, "cmdline")))
        where command.Contains(_folder, StringComparison.Ordinal) && command.Contains(with, StringComparison.Ordinal) && command.Contains("java", StringComparison.Ordinal)
        select int.Parse(Path.GetFileName(entry), System.Globalization.CultureInfo.InvariantCulture);

    private static string[] Strings(string file)
    {
        try
        {
            return File.ReadAllText(file).Split('\0', StringSplitOptions.RemoveEmptyEntries);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static bool IsZombie(int pid)
    {
        try
        {
            return File.ReadAllText($"/proc/{pid}/stat").Contains(") Z ", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return true;
        }
    }
}
