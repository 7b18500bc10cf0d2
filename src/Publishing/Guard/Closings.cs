using System.Buffers;
using System.Text.RegularExpressions;
using Publishing.Documents;
using Publishing.Parse;

namespace Publishing.Guard;

/// <summary>Finds the sentences that exclude the public or end the public part.</summary>
internal static partial class Closings
{
    private const int Around = 140;

    private static readonly SearchValues<string> Hints =
        SearchValues.Create(["schl", "beend", "herst", "herzu", "hergest", " her", "ende de", "zu ende"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Offsets behind which it is doubtful whether the text is public.</summary>
    public static IEnumerable<int> In(DocumentText text, List<TextLine> lines)
    {
        var whole = text.Whole;
        var line = 0;
        for (var at = whole.IndexOf("ffentlich", StringComparison.OrdinalIgnoreCase); at >= 0;
             at = whole.IndexOf("ffentlich", at + 9, StringComparison.OrdinalIgnoreCase))
        {
            var from = Math.Max(0, at - Around);
            var window = whole.AsSpan(from, Math.Min(whole.Length, at + Around) - from);
            if (window.IndexOfAny(Hints) < 0) continue;
            var sentence = Sentence().Match(window.ToString());
            if (!sentence.Success) continue;
            var end = from + sentence.Index + sentence.Length;
            while (line < lines.Count && lines[line].End < end) line++;
            if (line + 1 < lines.Count && !EndsTheRecord(lines, line)) yield return lines[line + 1].Start;
        }
    }

    /// <summary>"(Schluss: 20.09 Uhr)" right behind: the record ends with the public part, an appendix may follow.</summary>
    private static bool EndsTheRecord(List<TextLine> lines, int line)
    {
        for (var next = line; next <= line + 2 && next < lines.Count; next++)
            if (End().IsMatch(lines[next].Text)) return true;
        return false;
    }

    [GeneratedRegex(
        @"nicht[-\s]{0,3}[öo06óé]{1,2}ffentlichkeit[^.!?]{0,60}\s(wieder\s)?(her\b|herstell|herzustellen|hergestellt)"
        + @"|[öo06óé]{1,2}ffentlichkeit\s[^.!?]{0,50}ausgeschlossen"
        + @"|(schließt|schließe|schließen|schloss)\s[^.!?]{0,60}[öo06óé]{1,2}ffentlichkeit\s+aus\b"
        + @"|(schließt|schließe|schloss|beendet|beende|beendete)\s[^.!?]{0,60}\b[öo06óé]{1,2}ffentlich\w*\s+(teil|sitzung)"
        + @"|\b[öo06óé]{1,2}ffentlich\w*\s+(teil|sitzung)[^.!?]{0,60}\s(geschlossen|beendet|abgeschlossen|schließ|zu\s+ende)"
        + @"|\bende\s+de[sr]\s+[öo06óé]{1,2}ffentlich\w*\s+(teil|sitzung)",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"^\(?\s*(Schluss|Ende|Sitzungsende|Schluß)\b.{0,40}Uhr", RegexOptions.NonBacktracking)]
    private static partial Regex End();
}
