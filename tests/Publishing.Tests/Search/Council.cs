using System.Text.RegularExpressions;
using Publishing.Documents;
using Publishing.Guard;
using Publishing.Link.Citations;

namespace Publishing.Tests.Search;

/// <summary>Makes public documents of an invented council.</summary>
internal static partial class Council
{
    /// <summary>Numbers as SV-9-1604, in any spelling with blanks, hyphens or none of them.</summary>
    public static string? Normalize(string text) => Number().Match(text) is { Success: true } match
        ? $"SV-{match.Groups[1].Value}-{match.Groups[2].Value}{match.Groups[3].Value}"
        : null;

    public static PublicDocument Paper(string number, string title, params string[] pages) =>
        Make(number, title, pages, DocumentKind.Paper, own: number);

    /// <summary>One page of doubtful text: what stands there, and what else one of its words may be.</summary>
    public static PublicDocument Doubtful(string id, string text, int start, int length, string reading) =>
        Of(id, $"Niederschrift {id}", new DocumentText(
        [
            new Page { Number = 1, Text = text, Verdict = PageVerdict.Degraded, OtherReadings = [new(start, length, reading, 0.4)] },
        ]));

    /// <summary>One page of doubtful text.</summary>
    public static PublicDocument Doubtful(string id, string text) =>
        Of(id, $"Niederschrift {id}", new DocumentText([new Page { Number = 1, Text = text, Verdict = PageVerdict.Degraded }]));

    public static PublicDocument Minutes(string id, string organization, DateOnly? date, params string[] pages) =>
        Make(id, $"Niederschrift {organization}", pages, DocumentKind.Minutes, organization, date);

    public static PublicDocument Make(string id, string title, string[] pages, DocumentKind kind = DocumentKind.Attachment,
        string? organization = null, DateOnly? date = null, string? own = null)
    {
        var text = new DocumentText([.. pages.Select((page, at) => new Page { Number = at + 1, Text = page })]);
        return Of(id, title, text, kind, organization, date, own);
    }

    private static PublicDocument Of(string id, string title, DocumentText text, DocumentKind kind = DocumentKind.Attachment,
        string? organization = null, DateOnly? date = null, string? own = null)
    {
        var references = Mentioned().Matches(text.Whole).Select(match => new Reference
        {
            Number = Normalize(match.Value.TrimEnd('?'))!,
            Written = match.Value,
            Source = text.SpanOf(match.Index, match.Index + match.Value.TrimEnd('?').Length),
            Certainty = match.Value.EndsWith('?') ? Certainty.Candidate : Certainty.Certain,
        });
        if (own is not null)
            references = references.Append(new Reference { Number = own, Written = own, Source = text.SpanOf(0, 0), Role = ReferenceRole.Own });
        var understanding = new Understanding
        {
            Kind = kind,
            Title = new Fact<string>(title, null),
            Meeting = new Meeting
            {
                Organization = organization is null ? null : new Fact<string>(organization, null),
                Date = date is { } day ? new Fact<DateOnly>(day, null) : null,
            },
        };
        var file = new ArchivedFile(id, $"{id}.txt", text.Whole.Length, Metadata.None);
        return Review.Of(new Document(file, text, understanding, [.. references]) { Citations = CitationFinder.Find(text, understanding) }).Public!;
    }

    [GeneratedRegex(@"^\s*SV[\s-]*(\d{1,2})[\s-]+(\d{4,5})(/\d)?\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Number();

    [GeneratedRegex(@"\bSV-\d{1,2}-\d{4,5}(/\d)?\??", RegexOptions.CultureInvariant)]
    private static partial Regex Mentioned();
}
