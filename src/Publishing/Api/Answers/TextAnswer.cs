using System.Text.Json;
using Publishing.Documents.Texts;
using Publishing.Guard;

namespace Publishing.Api.Answers;

internal sealed record TextAnswer(string DocumentId, IReadOnlyList<PageAnswer> Pages)
{
    public static TextAnswer Of(PublicDocument document) =>
        new(document.Id, [.. document.Text.Pages.Select(page => PageAnswer.Of(page))]);
}

/// <param name="Number">From 1.</param>
/// <param name="Text">As repaired.</param>
/// <param name="Verdict">"clean", "empty", "wrongModel", "degraded" or "unreadableFont".</param>
/// <param name="Repairs">What the text says otherwise than the file.</param>
internal sealed record PageAnswer(int Number, string Text, string Verdict, IReadOnlyList<RepairAnswer> Repairs)
{
    public static PageAnswer Of(Page page) => new(
        page.Number,
        page.Text,
        JsonNamingPolicy.CamelCase.ConvertName(page.Verdict.ToString()),
        [.. page.Repairs.Select(repair => new RepairAnswer(repair.Start, repair.Length, repair.Original, repair.Confidence))]);
}

/// <param name="Start">Offset in the page's text, UTF-16 code units.</param>
/// <param name="Length">Characters of the repaired word.</param>
/// <param name="Original">As the file has it.</param>
/// <param name="Confidence">Nats.</param>
internal sealed record RepairAnswer(int Start, int Length, string Original, double Confidence);
