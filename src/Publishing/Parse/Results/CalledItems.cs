using System.Text.RegularExpressions;

namespace Publishing.Parse.Results;

/// <summary>The item that a chair calls to the vote by its number: "10.7: Gegenstimmen?", "Ich lasse über TOP 3.1 abstimmen".</summary>
internal static partial class CalledItems
{
    /// <summary>Characters before a chair's first question in which a call belongs to it.</summary>
    private const int Calling = 400;

    /// <summary>The number called last before the question; null where none is.</summary>
    /// <param name="text">The item's text.</param>
    /// <param name="from">End of the vote before.</param>
    /// <param name="question">Where the chair asks who is against.</param>
    public static string? Before(string text, int from, int question)
    {
        var start = Math.Max(from, question - Calling);
        return Call().Matches(text[start..question]).LastOrDefault()?.Groups["number"].Value;
    }

    /// <summary>"Dann ist so beschlossen. – Das war 10.5."</summary>
    public static string? Behind(string text, int end) =>
        Named().Match(text, end) is { Success: true } found ? found.Groups["number"].Value : null;

    /// <summary>Whether the vote is on how the item is dealt with: nothing that it decides is the item's result.</summary>
    public static bool IsOfProcedure(string asked) => Procedure().IsMatch(asked);

    /// <summary>Whether one of the numbers is the other's part.</summary>
    public static bool AreRelated(string one, string other) =>
        one == other || one.StartsWith(other + ".", StringComparison.Ordinal) || other.StartsWith(one + ".", StringComparison.Ordinal);

    private const string Number = @"(?:(?:TOP|Tagesordnungspunkt)\s(?<number>\d{1,3}(?:\.\d{1,3}){0,3})|(?<!(?:Punkt|Ziffer|Nummer|Nr\.|Anlage|Buchstabe)\s)(?<number>\d{1,3}(?:\.\d{1,3}){1,3}))(?![\d/%]|\.\d|\s(?:Uhr|Prozent|Million|Milliard|Euro|bis|und)\b)";

    [GeneratedRegex(@"(?:(?:^\s*|(?<=[.!?:–-]\s))|\b(?:[Aa]bstimm\p{L}*|[Aa]bzustimmen|[Rr]ufe|[Kk]omme|[Kk]ommen|[Ll]asse)\s(?:[^.?!:]{0,70}?\s)?)" + Number, RegexOptions.CultureInvariant)]
    private static partial Regex Call();

    [GeneratedRegex(@"\G\s*[–-]?\s*Das war(?:en)?\s(?:jetzt\s)?" + Number, RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(@"\bDringlichkeit|\bAbsetzung|abgesetzt|\bTagesordnung\b|\bZusetzung|zugesetzt|\bAufnahme\b|\b(heutige|gemeinsame)\p{L}? Behandlung|\bRedezeit|\bRederecht|\bSchluss der\b|\bUnterbrechung", RegexOptions.CultureInvariant)]
    private static partial Regex Procedure();
}
