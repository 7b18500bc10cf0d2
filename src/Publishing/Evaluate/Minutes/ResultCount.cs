using System.Text.RegularExpressions;
using Publishing.Documents;
using Publishing.Parse.Resolutions;

namespace Publishing.Evaluate.Minutes;

/// <summary>The unit is a result that the gold has for an item; it is found when one of the item's decisions is of that class. A class that the gold does not have for the item is a false hit, but where it was told of another item.</summary>
internal static class ResultCount
{
    /// <remarks>Only what a register says, by its meeting's day, may be missing from the text; what somebody read in the file stands in it.</remarks>
    public static FileCount Of(Document document, IReadOnlyList<GoldItem> known)
    {
        var (hits, unprinted) = (0, 0);
        var (misses, falseHits) = (new List<(string, string?)>(), new List<(string, string?)>());
        var printed = BeforeDebate(document.Text.Whole);
        foreach (var number in known.Where(row => row.Result is not null || row.NoResult).GroupBy(row => row.Number, StringComparer.Ordinal))
        {
            var found = Classes(Found(document.Understanding.Agenda, number.Key));
            var own = Classes(document.Understanding.Agenda.Where(item => item.Number == number.Key).SelectMany(item => item.Decisions));
            var expected = number.Where(row => row.Result is not null).Select(row => row.Result!.Value).ToHashSet();
            falseHits.AddRange(own.Except(expected).Select(wrong => (number.Key, (string?)$"gefunden {wrong}, erwartet {(expected.Count == 0 ? "nichts" : string.Join(", ", expected))}")));
            if (number.All(row => row.Optional)) continue;
            foreach (var result in expected)
            {
                if (found.Contains(result)) hits++;
                else if (number.All(row => row.Date is not null) && !Prints(printed, result)) unprinted++;
                else misses.Add((number.Key, $"erwartet {result}, gefunden {(found.Count == 0 ? "nichts" : string.Join(", ", found))}"));
            }
        }

        return new FileCount(hits, unprinted, misses, falseHits);
    }

    private static HashSet<Outcome> Classes(IEnumerable<Decision> decisions) =>
        [.. decisions.Select(decision => decision.Outcome).Where(outcome => outcome != Outcome.NotRecorded)];

    /// <summary>Of a part without a result of its own, those of the item in whose text it is dealt with.</summary>
    private static IEnumerable<Decision> Found(IReadOnlyList<AgendaItem> agenda, string number)
    {
        var items = agenda.Where(item => item.Number == number).ToList();
        if (items.Count == 0) items = [.. agenda.Where(item => number.StartsWith(item.Number + ".", StringComparison.Ordinal))];
        foreach (var item in items)
        {
            var own = item.Decisions.Count > 0 || item.Text is not null ? item : agenda.FirstOrDefault(whole => whole.Text is { } text && item.Listed is { } listed && text.Contains(listed)) ?? item;
            foreach (var decision in own.Decisions) yield return decision;
        }
    }

    /// <summary>What members say of results in their speeches is none.</summary>
    private static string BeforeDebate(string text) =>
        string.Join('\n', text.Split('\n', DocumentText.PageBreak).Select(line => line.Trim()).TakeWhile(line => line.Length == 0 || !Sections.IsDebate(line)));

    /// <summary>Whether any word for the result stands in the text, before the debate.</summary>
    private static bool Prints(string text, Outcome result) => Regex.IsMatch(text, result switch
    {
        Outcome.AdoptedAmended => @"(geändert|modifiziert)\w*\s+(beschlossen|zugestimmt|\p{Lu}\w*)",
        Outcome.PartlyAdopted => @"teilweise|zum Teil",
        Outcome.Adopted => @"zu-?\s*gestimmt|[Zz]ustimmung|angenommen|beschlossen|[Ee]instimmig",
        Outcome.Rejected => "abge-?\\s*lehnt|[Aa]blehnung",
        Outcome.Postponed => "vertagt|[Vv]ertagung|zurückgestellt",
        Outcome.Referred => "verwiesen|[Vv]erweisung|überwiesen",
        Outcome.Noted => "Kenntnis",
        Outcome.Withdrawn => "zurückgezogen|Zurückgezogen",
        Outcome.Settled => "[Ee]rledigt|[Ee]inverstanden",
        Outcome.Removed => "abgesetzt|Absetzung",
        Outcome.Discussed => "vorberaten",
        Outcome.Elected => "gewählt",
        Outcome.NoVote => "[Kk]eine Abstimmung|[Oo]hne Abstimmung",
        _ => "$.",
    });
}
