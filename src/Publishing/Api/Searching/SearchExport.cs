using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Publishing.Pages;
using Publishing.Pages.Answers;
using Publishing.Pages.Forms;
using Publishing.Search;

namespace Publishing.Api.Searching;

/// <summary>All passages that answer, written as they are found: the memory it takes does not grow with them.</summary>
/// <param name="hits">The first is already asked for.</param>
/// <param name="any">Whether there is a first.</param>
/// <param name="csv">Else JSON Lines.</param>
/// <param name="log">Of what ends it half way.</param>
internal sealed class SearchExport(IAsyncEnumerator<Hit> hits, bool any, bool csv, ILogger<SearchExport> log) : IResult
{
    public const string Csv = "csv";
    public const string JsonLines = "jsonl";

    // Excel takes a file without this mark for one in the letters of old Windows.
    private const char ByteOrderMark = '\uFEFF';

    private static readonly Dictionary<string, bool> Formats = new() { [Csv] = true, [JsonLines] = false };

    public static async Task<IResult> ExportAsync(
        HttpContext context, Pipeline pipeline, ISearchEngine engine, ILogger<SearchExport> log, CancellationToken stop)
    {
        var (query, faults) = SearchForm.Read(context.Request.Query, pipeline);
        var fields = new FieldReader(name => context.Request.Query[name]);
        var csv = fields.Choice("format", Formats) ?? true;
        if (query.After is not null) fields.Refuse("after", "Eine Datei enthält alle Fundstellen; eine Fortsetzung („after“) gibt es hier nicht.");
        if (faults.Count + fields.Faults.Count > 0) return Problems.Of(Fault.Bad([.. faults, .. fields.Faults]), context);

        // What fails before the first line is still a clear answer.
        var hits = engine.ExportAsync(query, stop).GetAsyncEnumerator(stop);
        try
        {
            return new SearchExport(hits, await hits.MoveNextAsync(), csv, log);
        }
        catch
        {
            await hits.DisposeAsync();
            throw;
        }
    }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        await using var end = hits;
        var response = httpContext.Response;
        response.ContentType = csv ? "text/csv; charset=utf-8; header=present" : "application/jsonl; charset=utf-8";
        response.Headers.ContentDisposition = $"attachment; filename=\"fundstellen.{(csv ? Csv : JsonLines)}\"";
        if (HttpMethods.IsHead(httpContext.Request.Method)) return;
        try
        {
            await WriteAsync(response.Body, $"{httpContext.Request.Scheme}://{httpContext.Request.Host}");
        }
        catch (SearchUnavailableException e)
        {
            // Half a file must not look like a whole one: the connection breaks off, and whoever reads knows.
            log.LogWarning(e, "An export broke off");
            httpContext.Abort();
        }
    }

    private async Task WriteAsync(Stream body, string host)
    {
        var writer = new StreamWriter(body, new UTF8Encoding(false), 64 * 1024, leaveOpen: true) { NewLine = csv ? "\r\n" : "\n" };
        if (csv) await writer.WriteLineAsync(ByteOrderMark + ExportLine.CsvHeader);
        for (var more = any; more; more = await hits.MoveNextAsync())
        {
            var line = ExportLine.Of(hits.Current, host);
            await writer.WriteLineAsync(csv ? line.ToCsv() : JsonSerializer.Serialize(line, ApiJson.Wire.ExportLine));
        }

        await writer.FlushAsync();
    }
}
