using System.Text.RegularExpressions;
using Publishing.Documents;

namespace Publishing.Link.Citations;

/// <summary>Attachments, papers laid on the table, slides: "Anlage 2", "Tischvorlage", "Folien 11 und 12", "(vgl. Anlage)".</summary>
internal static partial class AttachmentCitations
{
    public static IEnumerable<Citation> In(DocumentText text)
    {
        var whole = text.Whole;
        foreach (Match head in Numbered().Matches(whole))
        {
            var (name, many) = head.Groups["slide"].Success ? ("Folie", head.Groups["slides"].Success)
                : head.Groups["annex"].Success ? ("Anhang", false) : ("Anlage", head.Groups["many"].Success);
            var members = Ranges.At(whole, head.Index + head.Length, Figure(), Ranges.Joint());
            for (var i = 0; i < members.Count; i++)
            {
                // "Anlage 2, 3 Seiten": only a word in the plural says that more numbers follow.
                if (i > 0 && !many) break;
                var start = i == 0 ? head.Index : members[i].Start;
                yield return Make(text, start, members[i].End, $"{name} {members[i].Name.ToUpperInvariant()}", i == 0 ? null : head.Index);
            }
        }

        foreach (Match table in OnTheTable().Matches(whole)) yield return Make(text, table.Index, table.Index + table.Length, "Tischvorlage", null);
        foreach (Match bare in Bare().Matches(whole))
        {
            var word = bare.Groups["word"];
            yield return Make(text, word.Index, word.Index + word.Length, "Anlage", null);
        }
    }

    private static Citation Make(DocumentText text, int start, int end, string target, int? from) => new()
    {
        Kind = CitationKind.Attachment,
        Target = target,
        Written = text.Whole[start..end],
        Source = text.SpanOf(start, end),
        ReadFrom = from is { } begin ? text.SpanOf(begin, end) : null,
    };

    [GeneratedRegex(@"\b(?:(?<slide>Folie(?<slides>n)?)|(?<annex>Anhang)|Anlage(?<many>n)?)(?:\s?-?\s?Nrn?\.)?\s{1,2}(?=\d|[A-Z]\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"\G(\d{1,3}[a-z]?|[A-Z])\b(?![.:]\d|\d| (?:Prozent|Euro|Uhr)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();

    [GeneratedRegex(@"\bTischvorlagen?\b", RegexOptions.CultureInvariant)]
    private static partial Regex OnTheTable();

    /// <summary>Without a number the word may mean a plant or a park; here it cannot.</summary>
    [GeneratedRegex(@"(?:\b(?:vgl\.|siehe|s\.)\s{1,2}(?<word>Anlagen?)(?=\s?[).,;])|\bals\s{1,2}(?<word>Anlagen?)\s{1,2}(?=beigefügt|angefügt|zur Niederschrift|zum Protokoll)|\bin\s{1,2}der\s{1,2}(?<word>Anlage)\s{1,2}(?=verwiesen|beigefügt|zur Niederschrift|zum Protokoll|zur Vorlage))", RegexOptions.CultureInvariant)]
    private static partial Regex Bare();
}
