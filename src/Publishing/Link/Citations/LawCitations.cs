using System.Text.RegularExpressions;
using Publishing.Documents;

namespace Publishing.Link.Citations;

/// <summary>Laws: "§ 14c TIntG", "§§ 3 bis 5 GO NRW", "§ 34 i. V. m. § 41 KrO", "Art. 28 GG", "SGB II".</summary>
internal sealed partial class LawCitations(DocumentText text)
{
    private readonly List<Citation> _found = [];

    /// <summary>Sections whose law stands behind the next § only: "§ 34 i. V. m. § 41 KrO".</summary>
    private readonly List<Section> _open = [];

    /// <summary>In the order of the text; members of a range share its place.</summary>
    public IReadOnlyList<Citation> Find()
    {
        var whole = text.Whole;
        var end = 0;
        foreach (Match sign in Sign().Matches(whole))
        {
            if (sign.Index < end) continue;
            var sections = Ranges.At(whole, sign.Index + sign.Length, Figure(), Joint());
            if (sections.Count == 0) continue;
            if (LawNames.BehindSection(whole, BehindDetails(sections[^1].End)) is { } law) end = Close(sign, sections, law);
            else if (sign.Groups["sure"].Success) end = Leave(sign, sections);
        }

        foreach (var section in _open) Add(section, null);
        AddLawsAlone();
        return [.. _found.OrderBy(citation => citation.Source.Start)];
    }

    private int Close(Match sign, List<Listed> sections, LawName law)
    {
        var damaged = !sign.Groups["sure"].Success && !sign.Groups["article"].Success;
        foreach (var section in _open) Add(section, law);
        _open.Clear();
        for (var i = 0; i < sections.Count; i++)
        {
            var last = i == sections.Count - 1;
            Add(new Section(
                sign.Groups["article"].Success ? "Art." : "§", sections[i].Name, i == 0 ? sign.Index : sections[i].Start,
                last ? law.End : sections[i].End, sign.Index, damaged), law);
        }

        if (LawNames.InBrackets(text.Whole, law.End) is not { } shortened) return law.End;
        // The bracket says what the long name is called, so the section is one of the short name's law.
        for (var i = 1; i <= sections.Count; i++)
            _found[^i] = _found[^i] with { Target = $"{Sections(_found[^i].Target, law.Key)} {shortened.Key}", ReadFrom = text.SpanOf(sign.Index, shortened.End) };
        Add(shortened);
        return shortened.End;
    }

    private static string Sections(string target, string key) => target[..^(key.Length + 1)];

    /// <summary>No law behind: it may come with the next §, or stays unknown.</summary>
    private int Leave(Match sign, List<Listed> sections)
    {
        // Without a law behind them further figures may be anything: "§ 3, 4 Stimmen".
        var count = sign.Length > 1 && sign.Value.StartsWith("§§", StringComparison.Ordinal) ? sections.Count : 1;
        for (var i = 0; i < count; i++)
            _open.Add(new Section("§", sections[i].Name, i == 0 ? sign.Index : sections[i].Start, sections[i].End, sign.Index, false));
        var end = BehindDetails(sections[count - 1].End);
        if (!Together().IsMatch(text.Whole.AsSpan(end, Math.Min(40, text.Whole.Length - end))))
        {
            foreach (var section in _open) Add(section, null);
            _open.Clear();
        }

        return end;
    }

    private void Add(Section section, LawName? law)
    {
        var end = law is { } behind ? Math.Max(section.End, behind.End) : section.End;
        _found.Add(new Citation
        {
            Kind = CitationKind.Law,
            Target = law is { } of ? $"{section.Sign} {section.Name} {of.Key}" : $"{section.Sign} {section.Name}",
            Written = text.Whole[section.Start..section.End],
            Source = text.SpanOf(section.Start, section.End),
            ReadFrom = section.From < section.Start || end > section.End ? text.SpanOf(section.From, end) : null,
            Repaired = section.Damaged || law is { Repaired: true },
            Certainty = law is null || section.Damaged ? Certainty.Candidate : Certainty.Certain,
        });
    }

    private void Add(LawName law, int? readTo = null) => _found.Add(new Citation
    {
        Kind = CitationKind.Law,
        Target = law.Key,
        Written = text.Whole[law.Start..law.End],
        Source = text.SpanOf(law.Start, law.End),
        ReadFrom = readTo is { } end ? text.SpanOf(law.Start, end) : null,
        Repaired = law.Repaired,
    });

    private void AddLawsAlone()
    {
        var sections = _found.Select(found => (found.Source.Start, End: Math.Max(found.Source.End, found.ReadFrom?.End ?? 0))).OrderBy(place => place.Start).ToArray();
        var (next, taken) = (0, 0);
        foreach (var law in LawNames.Alone(text.Whole).OrderBy(law => law.Start))
        {
            for (; next < sections.Length && sections[next].Start < law.End; next++) taken = Math.Max(taken, sections[next].End);
            if (law.Start < taken) continue;
            var shortened = LawNames.InBrackets(text.Whole, law.End);
            Add(shortened is { } brief ? law with { Key = brief.Key } : law, shortened?.End);
            taken = law.End;
            if (shortened is not { } name) continue;
            Add(name);
            taken = name.End;
        }
    }

    private int BehindDetails(int start) =>
        Details().Match(text.Whole, start) is { Success: true } details ? details.Index + details.Length : start;

    /// <summary>A § and one number.</summary>
    private readonly record struct Section(string Sign, string Name, int Start, int End, int From, bool Damaged);

    private const string Detail =
        @"(?:\s{0,3}(?:Abs(?:atz|ätze|\.)|Satz|S\.|Nrn?\.|Nummern?|Ziff(?:er|\.)|Buchst(?:abe|\.)|lit\.|Alt\.|Halbsatz|Hs\.|UAbs\.)\s{0,3}(?:\d{1,3}[a-z]?|[a-z]|[IVX]{1,4})\b"
        + @"(?:\s?(?:,|und|bis|u\.|-|–)\s?\d{1,3}[a-z]?\b(?!\s?[.]\d))*|\s?\(\d{1,2}[a-z]?\))";

    /// <summary>The sign, or what OCR makes of it; that counts only where a law stands behind.</summary>
    [GeneratedRegex(@"(?<sure>§{1,2})\s{0,3}(?=\d)|\b(?<article>Art(?:ikel|\.))\s{1,3}(?=\d)|(?<![\w.,:/$-])[$8]\s{1,2}(?=\d{1,3}[a-z]?\s)", RegexOptions.CultureInvariant)]
    private static partial Regex Sign();

    [GeneratedRegex(@"\G(\d{1,4}(?:[a-z]|\s[a-h](?=\s{1,3}(?:\p{Lu}|Abs|des\s{1,3}\p{Lu}|der\s{1,3}\p{Lu}|ff?\b|\())|))\b(?![.,:]\d)" + Detail + "{0,4}", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();

    [GeneratedRegex(@"\G\s{0,2}(?:(?<to>bis|[-–])|,|und|sowie|u\.|oder)\s{0,2}(?=\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Joint();

    [GeneratedRegex(@"\G(?:\s?ff?\.)?" + Detail + "{0,4}(?:\\s?ff?\\.)?", RegexOptions.CultureInvariant)]
    private static partial Regex Details();

    [GeneratedRegex(@"\A\s{0,3}(?:i\.\s?V\.\s?m\.|iVm|in Verbindung mit|und|sowie|,)\s{0,3}§", RegexOptions.CultureInvariant)]
    private static partial Regex Together();
}
