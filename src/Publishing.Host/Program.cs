using System.CommandLine;
using Publishing.Extract.Isolation;
using Publishing.Host;
using Publishing.Host.Commands;
using Publishing.Host.Evaluating;

if (args is [ReaderCommand.Argument, ..])
{
    await using var answers = Console.OpenStandardOutput();
    await ReaderLoop.RunAsync(Console.OpenStandardInput(), answers, CancellationToken.None);
    return 0;
}

var root = new RootCommand("Niederschriften und Vorlagen veröffentlichen und durchsuchen.")
{
    Portal.Data,
    ServeCommand.Create(),
    ImportCommand.Create(),
    InspectCommand.Create(),
    ReindexCommand.Create(),
    RereadCommand.Create(),
    CheckCommand.Create(),
    WorkCommand.Create(),
    EvaluateCommand.Create(),
};
return await Portal.RunAsync(root.Parse(args));
