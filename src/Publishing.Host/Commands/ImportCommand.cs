using System.CommandLine;
using Publishing.Documents;
using Publishing.Host.Import;

namespace Publishing.Host.Commands;

/// <summary>Takes a file or a folder into the archive and publishes it.</summary>
internal static class ImportCommand
{
    private static readonly Argument<string> Source = new("path") { Description = "Datei oder Ordner" };
    private static readonly Option<string?> Body = new("--body") { Description = "Name der Kommune" };
    private static readonly Option<string?> Organization = new("--organization") { Description = "Name des Gremiums" };
    private static readonly Option<DateOnly?> Date = new("--date") { Description = "Tag der Sitzung, JJJJ-MM-TT" };
    private static readonly Option<DocumentKind?> Kind = new("--kind") { Description = "Art: minutes, paper, invitation, attachment" };
    private static readonly Option<string?> Paper = new("--paper") { Description = "Nummer der Vorlage, zu der die Dateien gehören" };
    private static readonly Option<bool> Json = new("--json") { Description = "Bericht als JSON auf die Standardausgabe" };

    public static Command Create()
    {
        var command = new Command("import", "Datei oder Ordner aufnehmen und veröffentlichen")
        {
            Source, Body, Organization, Date, Kind, Paper, Json,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult call, CancellationToken stop)
    {
        var files = ImportFile.Below(call.GetRequiredValue(Source));
        if (files is null) return await Portal.SayAsync($"{call.GetValue(Source)} gibt es nicht.", Portal.Misused);

        await using var services = Portal.Open(call);
        var metadata = new Metadata
        {
            Body = call.GetValue(Body),
            Organization = call.GetValue(Organization),
            MeetingDate = call.GetValue(Date),
            Kind = call.GetValue(Kind),
            Paper = call.GetValue(Paper),
        };
        var report = await services.GetRequiredService<Importer>().RunAsync(files, metadata, new Progress(files.Count), stop);
        await report.WriteAsync(call.GetValue(Json));
        return report.Failed + report.Waiting > 0 ? Portal.Failed : 0;
    }
}
