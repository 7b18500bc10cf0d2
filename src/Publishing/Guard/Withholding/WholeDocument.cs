using System.Text.RegularExpressions;
using Publishing.Documents;
using Publishing.Parse;
using Publishing.Parse.Parts;

namespace Publishing.Guard.Withholding;

/// <summary>Tells the documents of which nothing at all is public.</summary>
internal static partial class WholeDocument
{
    private const int HeadLines = 40;

    /// <summary>Why nothing may be published; null where that has to be decided part by part.</summary>
    public static Withheld? Judge(Document document, bool containersArePublic)
    {
        var all = document.Text.SpanOf(0, document.Text.Whole.Length);
        if (!containersArePublic) return new Withheld(all, Reasons.Container, false);
        // The same bytes may lie in several places; what one of them says of them counts.
        if (document.File.AllNames().Any(Betrays)) return new Withheld(all, Reasons.FileName, true);
        if (document.File.Metadata.Title is { } title && Betrays(title) && !title.Contains("Bekanntgabe", StringComparison.OrdinalIgnoreCase))
            return new Withheld(all, Reasons.Title, false);
        return Head(document.Text, all);
    }

    private static Withheld? Head(DocumentText text, Span all)
    {
        if (text.Pages.Count == 0) return null;
        var scan = LineScan.Of(text);
        var lines = scan.Lines.TakeWhile(line => line.Page == 1).Take(HeadLines + 1).ToList();
        if (text.Pages[0].RunningLines.Any(IsMarked)) return new Withheld(all, Reasons.Head, true);
        for (var i = 0; i < lines.Count && i < HeadLines; i++)
        {
            var line = lines[i].Text;
            if (Confidential().IsMatch(line) || Letters.Fold(line.AsSpan(0, Math.Min(line.Length, 60))) is "vertrauiich" or "strengvertrauiich") return new Withheld(all, Reasons.Head, true);
            if (Ticked().IsMatch(line)) return new Withheld(all, Reasons.Ticked, true);
            if (IsItem(line)) break;
            if (i + 1 < lines.Count && !IsItem(lines[i + 1].Text) && line.Length + lines[i + 1].Text.Length < 200) line += " " + lines[i + 1].Text;
            var folded = Letters.Fold(line.AsSpan(0, Math.Min(line.Length, 200)));
            if (IsRecord(folded)) return new Withheld(all, Reasons.Head, true);
            if (Agenda().IsMatch(lines[i].Text)) break;
        }

        return OpensNonPublic(text, lines, scan.Marks) ? new Withheld(all, Reasons.Head, true) : null;
    }

    /// <summary>Office files say in their running head what others say in their first lines.</summary>
    private static bool IsMarked(string line) =>
        Confidential().IsMatch(line) || Ticked().IsMatch(line) || IsRecord(Letters.Fold(line.AsSpan(0, Math.Min(line.Length, 200))));

    private static bool IsRecord(string folded)
    {
        if (ClosedRecord().IsMatch(folded)) return true;
        var found = Record().Match(folded).Value;
        return found.Length > 0 && found.IndexOf("offentiich", StringComparison.Ordinal) == found.Length - 10
            && !folded.Contains("bekanntgabe", StringComparison.Ordinal);
    }

    /// <summary>"nichtöffentlich" in the head, before any agenda and with no public part anywhere.</summary>
    private static bool OpensNonPublic(DocumentText text, List<TextLine> lines, PartMark[] marks)
    {
        for (var i = 0; i < lines.Count && i < HeadLines; i++)
        {
            if (marks[i] == PartMark.Public || IsItem(lines[i].Text) || Agenda().IsMatch(lines[i].Text)) return false;
            if (marks[i] is PartMark.NonPublic or PartMark.Doubtful)
                return !marks.Contains(PartMark.Public);
        }

        return text.Pages[0].RunningLines.Any(line => PartScan.OfRunning(line) == PartMark.NonPublic)
            && !marks.Contains(PartMark.Public);
    }

    /// <summary>Whether a name says that its file is not public.</summary>
    public static bool Betrays(string name)
    {
        var plain = Uri.UnescapeDataString(name).Normalize();
        var folded = Letters.Fold(plain).Replace("oeffent", "offent", StringComparison.Ordinal);
        return folded.Contains("nichtoffent", StringComparison.Ordinal) || folded.Contains("vertrauiich", StringComparison.Ordinal)
            || folded.Contains("nonpubiic", StringComparison.Ordinal) || folded.Contains("dienstgebrauch", StringComparison.Ordinal) || Token().IsMatch(plain);
    }

    [GeneratedRegex(@"(^|[^\p{L}])(nö|noe|n\.ö|nichtöff|nicht[-_ ]?(ö|oe)ff|NOeT)([^\p{L}]|$)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Token();

    [GeneratedRegex(@"^\W*(streng\s+)?(vertraulich|nur für den dienstgebrauch|VS-NfD)\W*$|(vorlage|antrag|anfrage|status|niederschrift|protokoll)\b.{0,40}[-–—(:]\s*vertraulich\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Confidential();

    /// <summary>A ticked box (also in the private letters of symbol fonts) that belongs to "nichtöffentlich".</summary>
    [GeneratedRegex(@"^\s*öffentlich\W*[☐□\uF0A8\uF06F\uF071]\s*nicht[- ]?öffentlich\s*[☒☑✔✗✘\uF0FE\uF0FD\uF0FC\uF078]|[☒☑✔✗✘\uF0FE\uF0FD\uF0FC\uF078]\s*nicht[- ]?öffentlich\s*([☐□\uF0A8\uF06F\uF071]\s*öffentlich|$)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ticked();

    /// <summary>Folded: minutes of, invitation to, paper for a non-public sitting and none other.</summary>
    [GeneratedRegex(@"^[a-z]{0,20}(niederschrift|protokoii|verhandiungsschrift|auszug|einiadung|tagesordnung|voriage|antrag|anfrage|kurzbericht|beschiussbuch)[a-z]{0,40}nichto[e]?ffentiich", RegexOptions.NonBacktracking)]
    private static partial Regex Record();

    [GeneratedRegex(@"^[a-z]{0,20}(niederschrift|protokoii|verhandiungsschrift|auszug|einiadung|tagesordnung)([a-np-z]|o[a-eg-z]){0,30}(vertrauiich|geschiossen|geheim)en?(sitzung|beratung)", RegexOptions.NonBacktracking)]
    private static partial Regex ClosedRecord();

    private static bool IsItem(string line) => Item().IsMatch(line) && !Sitting().IsMatch(line);

    [GeneratedRegex(@"^\d{1,3}\.\s+(\p{L}+\s+)?\p{L}*[Ss]itzung", RegexOptions.NonBacktracking)]
    private static partial Regex Sitting();

    [GeneratedRegex(@"^Tagesordnung\b", RegexOptions.NonBacktracking)]
    private static partial Regex Agenda();

    [GeneratedRegex(@"^(TOP|Punkt)\b|^\d{1,2}(\.\d+)*\.?\s+\p{Lu}", RegexOptions.NonBacktracking)]
    private static partial Regex Item();
}
