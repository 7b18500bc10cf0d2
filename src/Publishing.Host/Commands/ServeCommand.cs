using System.CommandLine;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Publishing.Api;
using Publishing.Lucene;
using Publishing.Pages.Forms;
using Publishing.Search;

namespace Publishing.Host.Commands;

/// <summary>Serves portal and API on one machine.</summary>
internal static class ServeCommand
{
    private static readonly Option<int> Port = new("--port")
    {
        Description = "Anschluss; 0 nimmt einen freien",
        DefaultValueFactory = _ => 8080,
    };

    private static readonly Option<string> Listen = new("--listen")
    {
        Description = "Adresse, auf der das Portal hört; 0.0.0.0 für alle",
        DefaultValueFactory = _ => "127.0.0.1",
    };

    public static Command Create()
    {
        var command = new Command("serve", "Das Portal anbieten") { Port, Listen };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult call, CancellationToken stop)
    {
        await using var portal = Build(call, $"http://{call.GetValue(Listen)}:{call.GetValue(Port)}");
        if (portal.Services.GetRequiredService<ISearchEngine>() is LuceneEngine { IsReadOnly: true })
            return await Portal.SayAsync("Ein anderes Programm schreibt schon in diesen Datenordner; nur ein Portal kann ihn benutzen.", Portal.Failed);

        await portal.StartAsync(stop);
        var address = portal.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        await Console.Out.WriteLineAsync(address.AsMemory(), stop);
        await Console.Error.WriteLineAsync($"Zugangswort für Mitarbeitende: {portal.Services.GetRequiredService<StaffOptions>().Token}".AsMemory(), stop);
        await portal.WaitForShutdownAsync(stop);
        return 0;
    }

    private static WebApplication Build(ParseResult call, string address)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        Portal.Configure(builder, call);
        builder.WebHost.UseUrls(address);
        builder.Services.AddPortal(StaffTokens.Of);
        builder.Services.AddHostedService(provider => provider.GetRequiredService<PublishQueue>());
        builder.Services.AddHostedService(provider => provider.GetRequiredService<OcrQueue>());
        builder.Services.AddHostedService<RebuildService>();
        var portal = builder.Build();
        portal.UsePublishingFaults();
        portal.MapPublishing();
        return portal;
    }
}
