using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Publishing.Api.Answers;
using Publishing.Pages;
using Publishing.Pages.Answers;
using Publishing.Pages.Text;
using Publishing.Search;

namespace Publishing.Api;

internal static class DocumentApi
{
    public static async Task<IResult> DocumentAsync(
        string id, HttpContext context, Pipeline pipeline, ISearchEngine engine, CancellationToken stop) =>
        await pipeline.FindDocumentAsync(id, stop) is { } document
            ? Results.Json(
                DocumentAnswer.Of(document, await KnownPapers.AmongAsync(document.References, engine, stop), await pipeline.Family(document, stop)), ApiJson.Wire.DocumentAnswer)
            : Problems.Of(Fault.NoDocument, context);

    public static async Task<IResult> TextAsync(string id, HttpContext context, Pipeline pipeline, CancellationToken stop)
    {
        if (await pipeline.FindDocumentAsync(id, stop) is not { } document) return Problems.Of(Fault.NoDocument, context);
        context.Response.Headers.Vary = HeaderNames.Accept;
        return WantsPlain(context.Request)
            ? Results.Text(document.Text.Whole, "text/plain; charset=utf-8")
            : Results.Json(TextAnswer.Of(document), ApiJson.Wire.TextAnswer);
    }

    /// <summary>Where the words of a page stand, so that a hit can be marked on its picture.</summary>
    public static async Task<IResult> WordsAsync(string id, int number, HttpContext context, Pipeline pipeline, CancellationToken stop)
    {
        if (await pipeline.FindDocumentAsync(id, stop) is not { } document) return Problems.Of(Fault.NoDocument, context);
        if (!document.OriginalIsPublic) return Problems.Of(Fault.NotPublic, context);
        if (number < 1 || number > document.Text.Pages.Count || await pipeline.Layouts(id, stop) is not { } layouts || number > layouts.Count)
            return Problems.Of(Fault.NoAddress, context);
        return Results.Json(PageWordsAnswer.Of(id, document.Text.Pages[number - 1], layouts[number - 1]), ApiJson.Wire.PageWordsAnswer);
    }

    /// <summary>The original, as a file to be kept; ranges of it where the archive can jump.</summary>
    public static async Task<IResult> OriginalAsync(string id, HttpContext context, Pipeline pipeline, CancellationToken stop)
    {
        if (await pipeline.FindDocumentAsync(id, stop) is not { } document) return Problems.Of(Fault.NoDocument, context);
        if (!document.OriginalIsPublic || await pipeline.Original(id, stop) is not { } file) return Problems.Of(Fault.NotPublic, context);
        Headers.Sandbox(context.Response);
        return Results.Stream(
            file.Content, file.MediaType, Path.GetFileName(file.FileName), entityTag: new($"\"{id}\""), enableRangeProcessing: true);
    }

    private static bool WantsPlain(HttpRequest request)
    {
        if (request.Query["format"].ToString() is { Length: > 0 } format) return format == "txt";
        var wanted = request.GetTypedHeaders().Accept.OrderByDescending(type => type.Quality ?? 1).FirstOrDefault();
        return wanted?.MediaType.Equals("text/plain", StringComparison.OrdinalIgnoreCase) ?? false;
    }
}
