using System.Text.RegularExpressions;

namespace Publishing.Parse.Resolutions;

/// <summary>Parts a block of results into its statements, one for each thing decided.</summary>
internal static partial class Statements
{
    /// <summary>A statement's lines: from the one index up to the other.</summary>
    public static List<(int First, int Last)> Of(Reading reading, Section section)
    {
        var statements = new List<(int First, int Last)>();
        var first = section.First;
        var text = reading.Lines[first].Text[Math.Min(section.Head.Skip, reading.Lines[first].Text.Length)..];
        var complete = IsComplete(text);
        for (var i = section.First + 1; i < section.Last; i++)
        {
            var line = reading.Lines[i].Text;
            if ((complete || IsLabel(line)) && !GoesOn(reading.Lines[i - 1].Text, line) && text.Length > 0)
            {
                statements.Add((first, i));
                first = i;
                complete = false;
            }

            text = line;
            complete |= IsComplete(line);
        }

        statements.Add((first, section.Last));
        return statements;
    }

    /// <summary>Whether a line belongs to the sentence of the line before it.</summary>
    public static bool GoesOn(string before, string line) =>
        before.EndsWith('-') || OpenWords.IsOpen(before) || before.EndsWith(" keine", StringComparison.Ordinal)
        || before.LastIndexOf('(') > before.LastIndexOf(')')
        || char.IsLower(line[0]) || line[0] == '(' || char.IsAsciiDigit(before[^1]) || Counting().IsMatch(before) || Count().IsMatch(line);

    /// <summary>Whether a line tells a result or the counts of a vote.</summary>
    public static bool IsComplete(string line) => Result().IsMatch(line);

    public static bool IsLabel(string line) => Label().IsMatch(line);

    public static bool IsStatement(string line) => line.Length < 200 && (IsComplete(line) || IsLabel(line));

    [GeneratedRegex(
        @"\b(zugestimmt|Zustimmung|angenommen|beschlossen|abgelehnt|Ablehnung|vertagt|verwiesen|zurückgezogen|zurückgestellt|abgesetzt|erledigt|Kenntnis|Kenntnisnahme|einstimmig|keine Abstimmung|einverstanden|Einverstanden|gewählt|gestimmt|stimmt|lehnt|\d+x? ?(Ja|JA|Nein|NEIN)\b)",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Result();

    /// <summary>What only a number or the word "einstimmig" can stand before.</summary>
    [GeneratedRegex(@"^(Ja|Nein|Stimmen|Enthaltung(en)?|Gegenstimmen?)\b")]
    private static partial Regex Count();

    /// <summary>"Bei 27 Ja-Stimmen und 3 Enthaltungen mehrheitlich" still owes its result.</summary>
    [GeneratedRegex(@"\b[Bb]ei (\d+|einer) [^.;:]*(Stimmen?|Enthaltung(en)?|mehrheitlich|einstimmig)$", RegexOptions.CultureInvariant)]
    private static partial Regex Counting();

    [GeneratedRegex(
        @"^([-–•]\s*)?((Punkte?|TOP|Ziff(er|ern|\.)|Nr\.|Liste|Variante|Alle Ziffern|Absatz|Buchstabe|Vorlage|\p{L}*[Vv]orlage|\p{Lu}\p{L}*(antrag|anträge)|Antrag|Anträge|Anfrage|Anfragen|Interfraktionell\p{L}*|Mündlich\p{L}*|Unveränderte|Geänderte)\b|\d{1,3}(\.\d{1,3})+\s)")]
    private static partial Regex Label();
}
