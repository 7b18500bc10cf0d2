using System.Diagnostics;
using System.Text.Json.Nodes;
using Publishing.Tests.Infra;

[assembly: AssemblyFixture(typeof(Bicep))]

namespace Publishing.Tests.Infra;

/// <summary>The Bicep command line, and what it makes of the templates.</summary>
public sealed class Bicep
{
    private readonly Lazy<Task<string>> _program = new(InstallAsync);
    private readonly Lazy<Task<JsonObject>> _template;

    public Bicep() => _template = new(CompileAsync);

    public static string Folder { get; } = Path.Combine(Repository.Root, "infra");

    /// <summary>main.bicep with all its modules, compiled.</summary>
    public Task<JsonObject> Template => _template.Value;

    /// <returns>Standard output, and what was complained of.</returns>
    public async Task<(int ExitCode, string Output, string Complaint)> RunAsync(params string[] arguments) => await StartAsync(await _program.Value, arguments);

    private static async Task<string> InstallAsync()
    {
        var (exit, _, complaint) = await StartAsync(Path.Combine(Repository.Root, "tests", "install-bicep"));
        Assert.True(exit == 0, $"tests/install-bicep failed: {complaint}");
        return Path.Combine(Repository.Root, ".cache", "bicep", "bicep");
    }

    private static async Task<(int ExitCode, string Output, string Complaint)> StartAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var complaint = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output, await complaint);
    }

    private async Task<JsonObject> CompileAsync()
    {
        var (exit, output, complaint) = await RunAsync("build", Path.Combine(Folder, "main.bicep"), "--stdout");
        Assert.Equal((0, ""), (exit, complaint));
        return JsonNode.Parse(output)!.AsObject();
    }
}
