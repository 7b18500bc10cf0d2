using System.Globalization;
using Publishing.Documents;
using Publishing.Parse.Results;

namespace Publishing.Evaluate.Minutes;

/// <summary>What is known of one agenda item, or of one decision in it.</summary>
/// <param name="FileId">The file's name without folder and extension.</param>
/// <param name="Date">The meeting's day; null where every meeting counts. A file is measured by the rows of its own day.</param>
/// <param name="Number">As the council counts.</param>
/// <param name="Paper">Number of the paper dealt with; empty where unknown or none.</param>
/// <param name="Result">Null where unknown.</param>
/// <param name="NoResult">Whether the text is known to record no result.</param>
/// <param name="Votes">Null where unknown; a vote without counts where the text records none.</param>
/// <param name="Optional">Whether the item is on the agenda, but not known to be in this file: it may be found and need not.</param>
public sealed record GoldItem(string FileId, DateOnly? Date, string Number, string Paper, Outcome? Result, bool NoResult, Vote? Votes, bool Optional);

/// <summary>Known agenda items, results and votes of minutes.</summary>
public sealed record MinutesGold(IReadOnlyList<GoldItem> Items)
{
    private const string NotRecorded = "-";

    public static readonly IReadOnlyList<string> Columns = ["file_id", "date", "number", "paper", "result", "yes", "no", "abstentions", "optional"];

    /// <summary>Reads tab-separated lines below a line of column names; only file_id and number must be there.</summary>
    /// <exception cref="FormatException">A column or a cell is missing or cannot be read; German.</exception>
    public static MinutesGold Read(TextReader reader)
    {
        var names = (reader.ReadLine() ?? "").Split('\t');
        foreach (var needed in (string[])["file_id", "number"])
            if (!names.Contains(needed)) throw new FormatException($"In der Vergleichsdatei fehlt die Spalte „{needed}“.");

        var items = new List<GoldItem>();
        for (var line = 2; reader.ReadLine() is { } row; line++)
        {
            if (row.Length == 0) continue;
            var cells = row.Split('\t');
            if (cells.Length < names.Length) throw new FormatException($"In Zeile {line} der Vergleichsdatei fehlen Spalten.");
            try
            {
                items.Add(Item(name => Array.IndexOf(names, name) is >= 0 and var at ? cells[at].Trim() : ""));
            }
            catch (FormatException fault)
            {
                throw new FormatException($"Zeile {line} der Vergleichsdatei ist nicht zu lesen: {fault.Message}", fault);
            }
        }

        return new MinutesGold(items);
    }

    private static GoldItem Item(Func<string, string> cell) => new(
        cell("file_id"),
        cell("date").Length == 0 ? null : DateOnly.ParseExact(cell("date"), "yyyy-MM-dd", CultureInfo.InvariantCulture),
        cell("number"),
        cell("paper"),
        ResultOf(cell("result")),
        cell("result") == NotRecorded,
        VoteOf(cell("yes"), cell("no"), cell("abstentions")),
        cell("optional").Length > 0);

    /// <summary>One of the names of <see cref="Outcome"/>, or the words of a register, read as those of minutes are.</summary>
    private static Outcome? ResultOf(string words) =>
        words is "" or NotRecorded ? null : Enum.TryParse<Outcome>(words, out var named) ? named : OutcomeWords.Of(words);

    private static Vote? VoteOf(string yes, string no, string abstentions) =>
        yes.Length + no.Length + abstentions.Length == 0 ? null : new Vote { Yes = Count(yes), No = Count(no), Abstentions = Count(abstentions) };

    private static int? Count(string cell) => cell is "" or NotRecorded ? null : int.Parse(cell, CultureInfo.InvariantCulture);
}
