using System.CommandLine;
using Microsoft.Extensions.Options;
using Publishing.Extract.Isolation;
using Publishing.Host.Import;
using Publishing.Search;

namespace Publishing.Host;

/// <summary>What all commands share: the data folder, the services, and how faults end a command.</summary>
internal static class Portal
{
    /// <summary>Exit code of a command that could not do its work.</summary>
    public const int Failed = 1;

    /// <summary>Exit code of a wrong call or setting.</summary>
    public const int Misused = 2;

    public static Option<string?> Data { get; } = new("--data")
    {
        Description = "Ordner von Archiv und Index (sonst: Einstellung Publishing:Data, sonst ./data)",
        Recursive = true,
    };

    /// <summary>The pipeline without a web server. The caller disposes it.</summary>
    public static ServiceProvider Open(ParseResult call)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true).AddEnvironmentVariables();
        Configure(builder, call);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        return builder.Services.BuildServiceProvider();
    }

    public static void Configure(IHostApplicationBuilder builder, ParseResult call)
    {
        if (call.GetValue(Data) is { } data) builder.Configuration.AddInMemoryCollection([new("Publishing:Data", data)]);
        builder.Logging.ClearProviders();
        // Standard output belongs to answers; everything else is said on standard error.
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        builder.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(
            console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.AddSingleton<IConfiguration>(builder.Configuration);
        builder.Services.AddSingleton(ReaderCommand.Of(typeof(Portal).Assembly.Location));
        builder.Services.AddPublishing();
        builder.Services.AddSingleton<Importer>();
    }

    /// <summary>Runs a command; faults that a user can mend end it with a sentence instead of a stack.</summary>
    public static async Task<int> RunAsync(ParseResult call)
    {
        try
        {
            // A wrong call is told by the parser with exit code 1; ours for misuse is 2.
            if (call.Errors.Count > 0)
            {
                await call.InvokeAsync();
                return Misused;
            }

            return await call.InvokeAsync(new() { EnableDefaultExceptionHandler = false });
        }
        catch (OptionsValidationException fault)
        {
            return await SayAsync($"Die Einstellungen stimmen nicht: {string.Join(" ", fault.Failures)}", Misused);
        }
        catch (Exception fault) when (fault is SearchUnavailableException or IOException or InvalidDataException or UnauthorizedAccessException)
        {
            return await SayAsync(fault.Message, Failed);
        }
        catch (OperationCanceledException)
        {
            return await SayAsync("Abgebrochen. Was angenommen war, ist gesichert; der Rest wird beim nächsten Start fertig.", Failed);
        }
    }

    /// <summary>What a file that the user names says; null, and told, where there is none or it cannot be understood.</summary>
    /// <param name="path">As the user gave it.</param>
    /// <param name="read">Throws a <see cref="FormatException"/> with a sentence for the user.</param>
    public static async Task<T?> ReadAsync<T>(string path, Func<TextReader, T> read)
        where T : class
    {
        if (!File.Exists(path))
        {
            await Console.Error.WriteLineAsync($"{path} gibt es nicht.");
            return null;
        }

        try
        {
            using var reader = File.OpenText(path);
            return read(reader);
        }
        catch (FormatException fault)
        {
            await Console.Error.WriteLineAsync(fault.Message);
            return null;
        }
    }

    public static IEnumerable<string> Lines(TextReader reader)
    {
        while (reader.ReadLine() is { } line) yield return line;
    }

    public static async Task<int> SayAsync(string message, int exitCode)
    {
        await Console.Error.WriteLineAsync(message);
        return exitCode;
    }
}
