using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;
using Publishing.Api.Answers;
using Publishing.Pages;
using Publishing.Pages.Answers;
using Publishing.Pages.Forms;
using Publishing.Pages.Papers;
using Publishing.Search;
using Publishing.Search.Completion;
using Publishing.Search.Spelling;

namespace Publishing.Api.Searching;

internal static class SearchApi
{
    public static async Task<IResult> SearchAsync(
        HttpContext context, Pipeline pipeline, Answering answering, HtmlEncoder encoder, CancellationToken stop)
    {
        var (query, faults) = SearchForm.Read(context.Request.Query, pipeline);
        if (faults.Count > 0) return Problems.Of(Fault.Bad(faults), context);
        return Results.Json(SearchAnswer.Of(await answering.AskAsync(query, stop), encoder), ApiJson.Wire.SearchAnswer);
    }

    public static async Task<IResult> SuggestAsync(string? q, ISearchEngine engine, Speller speller, CancellationToken stop)
    {
        var typed = q ?? "";
        var words = speller.Complete(typed, Completions.Most);
        return Results.Json(
            SuggestAnswer.Of(await engine.CompleteAsync(typed, stop), Speller.BeforeLastWord(typed), words), ApiJson.Wire.SuggestAnswer);
    }

    public static async Task<IResult> PaperAsync(
        string? number, HttpContext context, Pipeline pipeline, ISearchEngine engine, HtmlEncoder encoder, CancellationToken stop)
    {
        var known = pipeline.NumberOf(number ?? "");
        var entries = await engine.FindPaperAsync(known, stop);
        if (entries.IsEmpty) return Problems.Of(Fault.NoPaper(known), context);
        var neighbours = await Neighbours.OfAsync(known, entries, pipeline.Normalize, engine, stop);
        return Results.Json(PaperAnswer.Of(known, entries, neighbours, encoder), ApiJson.Wire.PaperAnswer);
    }
}
