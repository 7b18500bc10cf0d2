using System.CommandLine;
using Publishing.Documents;

namespace Publishing.Host.Commands;

/// <summary>Shows what the pipeline understands of a file, without archive or index.</summary>
internal static class InspectCommand
{
    private static readonly Argument<string> Source = new("file") { Description = "Datei" };

    public static Command Create()
    {
        var command = new Command("inspect", "Zeigen, was von einer Datei verstanden wird (JSON)") { Source };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult call, CancellationToken stop)
    {
        var path = call.GetRequiredValue(Source);
        if (!File.Exists(path)) return await Portal.SayAsync($"{path} gibt es nicht.", Portal.Misused);

        await using var services = Portal.Open(call);
        var content = await File.ReadAllBytesAsync(path, stop);
        var file = new ArchivedFile(new string('0', 64), Path.GetFileName(path), content.Length, Metadata.None);
        var inspection = Inspection.Of(file, services.GetRequiredService<DocumentReader>().Read(file, content, containersArePublic: true, stop));
        await HostJson.WriteAsync(inspection, HostJson.Default.Inspection);
        return inspection.Refusal is null ? 0 : await Portal.SayAsync(inspection.Refusal, Portal.Failed);
    }
}
