using System.CommandLine;
using Publishing.Host;
using Publishing.Host.Commands;

var root = new RootCommand("Niederschriften und Vorlagen veröffentlichen und durchsuchen.")
{
    Portal.Data,
    ServeCommand.Create(),
    ImportCommand.Create(),
    InspectCommand.Create(),
    ReindexCommand.Create(),
    RereadCommand.Create(),
    CheckCommand.Create(),
    EvaluateCommand.Create(),
};
return await Portal.RunAsync(root.Parse(args));
