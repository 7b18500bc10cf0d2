using System.Diagnostics;
using System.Globalization;

namespace Publishing.Benchmarks;

/// <summary>A portal in a process of its own, as users start it.</summary>
internal sealed class Portal : IDisposable
{
    private readonly Process _process;

    private Portal(Process process, string address, string token)
    {
        (_process, Token) = (process, token);
        Client = new HttpClient { BaseAddress = new(address), Timeout = TimeSpan.FromMinutes(2) };
    }

    public HttpClient Client { get; }

    /// <summary>What staff prove themselves with.</summary>
    public string Token { get; }

    /// <summary>In MB, the most it ever had.</summary>
    public string PeakMemory => File.ReadLines($"/proc/{_process.Id}/status").First(line => line.StartsWith("VmHWM", StringComparison.Ordinal))
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1] is var kilobytes ? $"{int.Parse(kilobytes, CultureInfo.InvariantCulture) / 1000} MB" : "";

    /// <param name="data">Archive and index.</param>
    /// <param name="settings">As environment variables.</param>
    public static async Task<Portal> StartAsync(string data, IEnumerable<KeyValuePair<string, string>>? settings = null)
    {
        var start = new ProcessStartInfo(Machine.Program, ["serve", "--port", "0", "--data", data]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in settings ?? []) start.Environment[name] = value;
        var token = start.Environment["Publishing__StaffToken"] = Guid.NewGuid().ToString("N");
        var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        return new Portal(process, await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The portal did not start."), token);
    }

    public async Task AskAsync(string address)
    {
        using var answer = await Client.GetAsync(new Uri(address, UriKind.Relative));
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadAsByteArrayAsync();
    }

    public void Dispose()
    {
        Client.Dispose();
        _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }
}
