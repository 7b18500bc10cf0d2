using Azure;
using Microsoft.AspNetCore.Http;
using Publishing.Api.Answers;
using Publishing.Archive;
using Publishing.Pages.Answers;
using Publishing.Search;

namespace Publishing.Api;

internal static class HealthApi
{
    private static readonly HealthAnswer Well = new("ok");

    public static IResult Live() => Results.Json(Well, ApiJson.Wire.HealthAnswer);

    /// <summary>Whether archive and index both answer; a dead index ends in the fault that every search would get.</summary>
    public static async Task<IResult> ReadyAsync(HttpContext context, IArchive archive, ISearchEngine engine, CancellationToken stop)
    {
        try
        {
            if (await archive.OpenAsync("health/probe", stop) is { } entry) await entry.DisposeAsync();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or RequestFailedException)
        {
            return Problems.Of(NoArchive, context);
        }

        await engine.SearchAsync(new SearchQuery { Size = 1 }, stop);
        return Live();
    }

    private static Fault NoArchive => new(
        StatusCodes.Status503ServiceUnavailable, "Das Archiv antwortet gerade nicht", "Das Archiv ist im Augenblick nicht erreichbar.") { RetryAfter = 30 };
}
