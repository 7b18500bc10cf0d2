using System.Text.RegularExpressions;
using Publishing.Documents;

namespace Publishing.Evaluate;

/// <summary>The unit is a result that the gold has for an item; it is found when one of the item's decisions is of that class.</summary>
internal static class ResultCount
{
    public static FileCount Of(Document document, IReadOnlyList<GoldItem> known)
    {
        var (hits, unprinted) = (0, 0);
        var (misses, falseHits) = (new List<(string, string?)>(), new List<(string, string?)>());
        foreach (var number in known.Where(row => row is { Result: not null, Optional: false }).GroupBy(row => row.Number, StringComparer.Ordinal))
        {
            var found = document.Understanding.Agenda.Where(item => item.Number == number.Key).SelectMany(item => item.Decisions)
                .Select(decision => decision.Outcome).ToHashSet();
            foreach (var result in number.Select(row => row.Result!.Value).Distinct())
            {
                if (found.Contains(result)) hits++;
                else if (!Prints(document.Text.Whole, result)) unprinted++;
                else misses.Add((number.Key, $"erwartet {result}, gefunden {(found.Count == 0 ? "nichts" : string.Join(", ", found))}"));
            }
        }

        return new FileCount(hits, unprinted, misses, falseHits);
    }

    /// <summary>Whether any word for the result stands in the text, wherever.</summary>
    private static bool Prints(string text, Outcome result) => Regex.IsMatch(text, result switch
    {
        Outcome.Adopted or Outcome.AdoptedAmended or Outcome.PartlyAdopted => @"zu-?\s*gestimmt|[Zz]ustimmung|angenommen|beschlossen|[Ee]instimmig",
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
