using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Publishing.Tests.Host;

namespace Publishing.Tests.Infra;

/// <summary>What can be told of the image without an engine that builds it.</summary>
public sealed partial class ImageTests
{
    private static readonly string Dockerfile = File.ReadAllText(Path.Combine(Repository.Root, "Dockerfile")).Replace("\\\n", " ", StringComparison.Ordinal);

    [Fact]
    public async Task It_starts_the_program_with_arguments_that_the_program_takes()
    {
        string[] call = [.. Words("ENTRYPOINT"), .. Words("CMD")];

        Assert.Equal(["dotnet", "/opt/publishing/Publishing.Host.dll"], call[..2]);
        Assert.Equal("serve", call[2]);
        // Asked for help, the command checks its other arguments too and serves nothing.
        var (exit, _, complaint) = await Host.Program.RunAsync([.. call[2..], "--help"]);
        Assert.Equal((0, ""), (exit, complaint));
        Assert.Contains("COPY --from=build /program /opt/publishing\n", Dockerfile, StringComparison.Ordinal);
    }

    [Fact]
    public void It_has_the_programs_that_the_tests_of_scans_install()
    {
        var tested = Packages().Match(File.ReadAllText(Path.Combine(Repository.Root, "tests", "install-ocr"))).Groups[1].Value.Split(' ');

        Assert.Equal(3, tested.Length);
        Assert.Empty(tested.Except(Installed().Match(Dockerfile).Groups[1].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
    }

    [Fact]
    public void It_runs_as_nobody_in_particular_and_the_last_stage_is_Debian()
    {
        var last = Dockerfile[Dockerfile.LastIndexOf("\nFROM ", StringComparison.Ordinal)..];

        Assert.StartsWith("\nFROM debian:", last, StringComparison.Ordinal);
        Assert.Contains("\nUSER 1654\n", last, StringComparison.Ordinal);
        Assert.True(last.IndexOf("\nUSER ", StringComparison.Ordinal) < last.IndexOf("\nENTRYPOINT ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Its_health_check_tells_a_portal_that_lives_from_one_that_does_not()
    {
        using var data = new TempFolder();
        await using var portal = await RunningPortal.StartAsync(data.Path);
        var address = $"{portal.Client.BaseAddress!.Host}/{portal.Client.BaseAddress.Port}";

        Assert.Equal(0, await CheckAsync(address));
        await portal.KillAsync();
        Assert.NotEqual(0, await CheckAsync(address));
    }

    private static async Task<int> CheckAsync(string address)
    {
        var words = JsonSerializer.Deserialize<string[]>(HealthCheck().Match(Dockerfile).Groups[1].Value)!;
        using var check = Process.Start(new ProcessStartInfo(words[0], [words[1], words[2].Replace("127.0.0.1/8080", address, StringComparison.Ordinal)])
        {
            RedirectStandardError = true,
        })!;
        await check.WaitForExitAsync();
        return check.ExitCode;
    }

    private static string[] Words(string instruction) =>
        JsonSerializer.Deserialize<string[]>(Regex.Match(Dockerfile, $@"(?m)^{instruction} (\[.*\])$").Groups[1].Value)!;

    [GeneratedRegex(@"packages=\((.*)\)")]
    private static partial Regex Packages();

    [GeneratedRegex(@"--no-install-recommends\s+(.*?)\s+&&")]
    private static partial Regex Installed();

    [GeneratedRegex(@"HEALTHCHECK .*CMD (\[.*\])")]
    private static partial Regex HealthCheck();
}
