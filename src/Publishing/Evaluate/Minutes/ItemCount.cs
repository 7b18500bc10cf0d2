using System.Text.RegularExpressions;
using Publishing.Documents;

namespace Publishing.Evaluate.Minutes;

/// <summary>The unit is an item's number in a file, and beside it every paper that the item deals with.</summary>
internal static class ItemCount
{
    public static FileCount Of(Document document, IReadOnlyList<GoldItem> known)
    {
        var (hits, unprinted) = (0, 0);
        var (misses, falseHits) = (new List<(string, string?)>(), new List<(string, string?)>());
        var found = document.Understanding.Agenda.Select(item => item.Number).ToHashSet(StringComparer.Ordinal);
        var consulted = document.References.Where(reference => reference.Role == ReferenceRole.Consultation).Select(reference => reference.Number).ToHashSet(StringComparer.Ordinal);
        foreach (var row in known.Where(row => !row.Optional).DistinctBy(row => (row.Number, row.Paper)))
        {
            if (!Prints(document.Text.Whole, row.Number)) unprinted++;
            else if (found.Contains(row.Number)) hits++;
            else misses.Add((row.Number, "Tagesordnungspunkt"));

            if (row.Paper.Length == 0) continue;
            if (!document.Text.Whole.Contains(row.Paper, StringComparison.Ordinal)) unprinted++;
            else if (consulted.Contains(row.Paper)) hits++;
            else misses.Add((row.Number, $"Vorlage {row.Paper}"));
        }

        falseHits.AddRange(found.Where(number => known.All(row => row.Number != number)).Select(number => (number, (string?)null)));
        return new FileCount(hits, unprinted, misses, falseHits);
    }

    public static bool Prints(string text, string number) =>
        Regex.IsMatch(text, $@"(^\s*|\b(TOP|Punkt|Tagesordnungspunkt)\s+(Ö\s*)?){Regex.Escape(number)}(?!\d|\.\d|/)", RegexOptions.Multiline | RegexOptions.CultureInvariant);
}
