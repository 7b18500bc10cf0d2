using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Publishing.Extract.Isolation;
using Publishing.Functions;

if (args is [ReaderCommand.Argument, ..])
{
    await using var answers = Console.OpenStandardOutput();
    await ReaderLoop.RunAsync(Console.OpenStandardInput(), answers, CancellationToken.None);
    return;
}

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.Services
    .AddApplicationInsightsTelemetryWorkerService()
    .ConfigureFunctionsApplicationInsights()
    .AddPublishingFunctions();
await builder.Build().RunAsync();
