using System.Buffers;
using System.Text.RegularExpressions;
using Publishing.Documents;
using Publishing.Parse;

namespace Publishing.Guard.Withholding;

/// <summary>Finds the sentences that exclude the public or end the public part.</summary>
internal static partial class Closings
{
    private const int Around = 140;

    private const int LongestSignature = 10;

    /// <summary>"öffentlich", as scans read it.</summary>
    private const string Word = "[öo06óé]{1,2}ffentlich";

    /// <summary>On in the same sentence; the point of a time does not end it.</summary>
    private const string Within = @"([^.!?]|\.\d){0,60}";

    private const string Part = @"\w*\s+(teil|sitzung)";
    private const string Shut = @"\b(schlie(ß|ss|B)(t|e|en)|schlo(ss|ß)|beendet|beende|beendete|verlassen|verlä(ss|ß)t)";

    private static readonly SearchValues<string> Hints =
        SearchValues.Create(["schl", "beend", "herst", "herzu", "hergest", " her", "ende", "verl", "folgt", "beginnt", "eröffnet", "leitet", "geht", "kommen", "fort", "weiter"], StringComparison.OrdinalIgnoreCase);

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

    /// <summary>"(Schluss: 20.09 Uhr)" or the signatures right behind: the record ends with the public part, an appendix may follow.</summary>
    private static bool EndsTheRecord(List<TextLine> lines, int line)
    {
        for (var next = line; next <= line + 6 && next < lines.Count; next++)
        {
            if (End().IsMatch(lines[next].Text)) return !lines.Skip(next + 1).Any(later => Item().IsMatch(later.Text));
            if (Signatures().IsMatch(lines[next].Text)) return lines.Count - next <= LongestSignature;
            if (next > line && !Farewell().IsMatch(lines[next].Text)) return false;
        }

        return false;
    }

    [GeneratedRegex(
        @"nicht[-\s]{0,3}" + Word + "keit" + Within + @"\s(wieder\s)?(her\b|herstell|herzustellen|hergestellt)"
        + "|" + Word + @"keit\s" + Within + @"(ausgeschlossen|auszuschlie(ß|ss)en|verl(ä|a)(ß|ss)t)"
        + "|" + Shut + @"\s" + Within + Word + @"keit\s+aus\b"
        + "|" + Shut + @"\s" + Within + @"\b" + Word + Part
        + @"|\b" + Word + Part + Within + @"\s(geschlossen|beendet|abgeschlossen|schlie(ß|ss)|endete?\b|zu\s+ende)"
        + @"|\b(ende|schlu(ss|ß))\s+de[sr]\s+" + Word + Part
        + @"|\bausschlu(ss|ß)\s+der\s+" + Word + @"keit(\s*[.:!]|\s+(fort|weiter|beraten|behandelt|verhandelt|beschlossen\s*\.\s*$))"
        + @"|\b(folgt|beginnt|eröffnet|leitet|geht|kommen|geht\s+es)\s+(\w+\s+){0,5}(die|der|den|zum|zur|in)\s+nicht[-\s]{0,3}" + Word + Part
        + @"|\b(sitzung|rat|ausschu(ss|ß)|gremium)\s" + Within + "nicht[-\\s]{0,3}" + Word + Within + @"\s(fortgesetzt|fortgeführt|weitergeführt|weiter|fort)\s*[.!]",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"Nichtöffentlichkeit|herzustellen|Wiedersehen|bedanke|Damen und Herren|Ihr Interesse|^nichtöffentlichen Teil der Sitzung fortzufahren\.$|^(Vielen Dank|Danke)( für Ihren Besuch| für Ihr Kommen| für Ihre Aufmerksamkeit)?[.!]$|^(Schluss|Ende) der öffentlichen Sitzung:? \d{1,2}[.:]\d\d Uhr$", RegexOptions.NonBacktracking)]
    private static partial Regex Farewell();

    [GeneratedRegex("^Zur (Beurkundung|Beglaubigung):?$", RegexOptions.NonBacktracking)]
    private static partial Regex Signatures();

    [GeneratedRegex(@"^\(\s*(Schluss|Ende|Sitzungsende|Schluß)( der Sitzung)?\s*:?\s*(um\s+)?\d{1,2}[.:]\d\d\s*Uhr\s*\)", RegexOptions.NonBacktracking)]
    private static partial Regex End();

    /// <summary>Something is dealt with after all.</summary>
    [GeneratedRegex(@"^(TOP|Tagesordnungspunkt|Punkt)\s*\d", RegexOptions.NonBacktracking)]
    private static partial Regex Item();
}
