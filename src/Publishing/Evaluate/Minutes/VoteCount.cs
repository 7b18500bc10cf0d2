using Publishing.Documents;

namespace Publishing.Evaluate.Minutes;

/// <summary>The unit is the counts of one vote in an item; where one number is wrong, the whole tally is.</summary>
internal static class VoteCount
{
    public static FileCount Of(Document document, IReadOnlyList<GoldItem> known)
    {
        var hits = 0;
        var (misses, falseHits) = (new List<(string, string?)>(), new List<(string, string?)>());
        foreach (var number in known.Where(row => row is { Votes: not null, Optional: false }).GroupBy(row => row.Number, StringComparer.Ordinal))
        {
            var found = document.Understanding.Agenda.Where(item => item.Number == number.Key).SelectMany(item => item.Decisions)
                .Select(decision => Bare(decision.Vote)).Where(HasCounts).ToList();
            foreach (var row in number.Select(row => Bare(row.Votes)).Where(HasCounts))
            {
                if (found.Remove(row)) hits++;
                else misses.Add((number.Key, Words(row)));
            }

            falseHits.AddRange(found.Select(vote => (number.Key, (string?)Words(vote))));
        }

        return new FileCount(hits, 0, misses, falseHits);
    }

    private static (int? Yes, int? No, int? Abstentions) Bare(Vote? vote) => (vote?.Yes, vote?.No, vote?.Abstentions);

    private static bool HasCounts((int? Yes, int? No, int? Abstentions) vote) => (vote.Yes ?? vote.No ?? vote.Abstentions) is not null;

    private static string Words((int? Yes, int? No, int? Abstentions) vote) => $"Ja {vote.Yes}, Nein {vote.No}, Enthaltungen {vote.Abstentions}";
}
