using System.Text.RegularExpressions;
using Publishing.Documents;

namespace Publishing.Link;

/// <summary>Says of each reference what it is to its document.</summary>
internal sealed partial class ReferenceRoles(
    ReferenceFormats formats, DocumentText text, Understanding understanding, ArchivedFile file)
{
    /// <summary>Characters at the start of a paper in which its form names its number.</summary>
    private const int Head = 2000;

    private string Whole => text.Whole;

    private bool IsMinutes => understanding.Kind is DocumentKind.Minutes or DocumentKind.Invitation;

    public IReadOnlyList<Reference> Assign(IReadOnlyList<Reference> found)
    {
        var said = file.Metadata.Paper is { } paper && !string.IsNullOrWhiteSpace(paper) ? paper.Trim() : null;
        var number = said is null ? OwnNumber(found) : formats.Normalize(said) ?? said;
        var role = IsMinutes ? ReferenceRole.Consultation : ReferenceRole.Own;
        List<Reference> assigned = [.. found.Select(reference => reference.Number == number
            ? reference with { Role = role, Certainty = Certainty.Certain }
            : reference with { Role = IsConsulted(reference) ? ReferenceRole.Consultation : ReferenceRole.Mention })];

        // Only the uploader says so: the place is the start of the text, where nothing is marked.
        if (said is not null && found.All(reference => reference.Number != number))
            assigned.Insert(0, new Reference { Number = number!, Written = said, Source = new Span(1, 0, 0), Role = role });
        return assigned;
    }

    private string? OwnNumber(IReadOnlyList<Reference> found)
    {
        if (understanding.Kind != DocumentKind.Paper) return null;
        var head = Whole[..Math.Min(Head, Whole.Length)];
        var label = NumberLabel().Match(head);
        return label.Success
            ? found.FirstOrDefault(reference => reference.Source.Start >= label.Index + label.Length && reference.Source.Start < Head
                && Whole[(label.Index + label.Length)..reference.Source.Start].Split('\n').Length <= 8)?.Number
            : null;
    }

    private bool IsConsulted(Reference reference) => IsMinutes
        && (PaperLine().IsMatch(LineBefore(reference)) || understanding.Agenda.Any(item => IsConsulted(item, reference.Source)));

    private bool IsConsulted(AgendaItem item, Span source) =>
        item.Listed?.Contains(source) == true || (item.Text is { } body && body.Contains(source) && InHeading(body.Start, source));

    /// <summary>In the item's first block of lines, or alone on one of the lines right below.</summary>
    private bool InHeading(int start, Span source)
    {
        var between = Whole.AsSpan(start, source.Start - start).TrimStart();
        if (between.Length > 600) return false;
        var alone = between.LastIndexOf('\n') is var line && between[(line + 1)..].IsWhiteSpace()
            && (source.End >= Whole.Length || Whole[source.End..Math.Min(Whole.Length, source.End + 8)].TrimStart(' ') is ['\n' or '\f', ..] or "");
        return alone || BlankLine().Count(between) == 0;
    }

    private string LineBefore(Reference reference)
    {
        var start = reference.Source.Start;
        var line = start == 0 ? -1 : Whole.LastIndexOfAny(['\n', '\f'], start - 1, Math.Min(start, 200));
        return Whole[(line + 1)..start];
    }

    [GeneratedRegex(@"\b(?:Vorlagen?|Drucksachen?|Antrags|Anfragen?)\s?-?\s?(?:Nr\b\.?|Nummer):?|\b(?:Vorlage|Drucksache):", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NumberLabel();

    [GeneratedRegex(@"\A\s*(?:Vorlagen?|Drucksachen?|Vorlagen-Nr\.|(?:Vorlagen?|Drucksachen?)\s?-?\s?(?:Nr\.|Nummer))\s*:[\s,/\d]*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PaperLine();

    [GeneratedRegex(@"\n[ \t]*\n", RegexOptions.CultureInvariant)]
    private static partial Regex BlankLine();
}
