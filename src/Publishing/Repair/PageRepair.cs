using System.Text;
using Publishing.Documents.Texts;
using Publishing.Repair.Readings;
using Publishing.Vocabulary;

namespace Publishing.Repair;

/// <summary>Repairs the words of one page that a model of another language has read.</summary>
internal sealed class PageRepair(Choices choices)
{
    /// <summary>Nats by which a repair must be likelier than a word that is known as read.</summary>
    private const float OverKnown = 1.5f;

    /// <summary>The same over a compound of known words, which nobody has seen as a whole.</summary>
    private const float OverCompound = 0.9f;

    /// <summary>Nats below which nobody is shown a repair of what may be right as read.</summary>
    private const double Doubtful = 0.7;

    /// <summary>The same where what was read is out of the question, and the doubt is between two repairs.</summary>
    private const double DoubtfulRival = 0.1;

    private const double LeastProbability = 0.02;

    private readonly Context _context = new(choices.Words.Learned);

    /// <summary>Repairs what is sure enough and keeps the rest as other readings.</summary>
    public Page Repair(Page page) => Read(page, true);

    /// <summary>Leaves the text as it is; other readings only.</summary>
    public Page Suggest(Page page) => Read(page, false);

    private Page Read(Page page, bool change)
    {
        var source = page.SourceText();
        var words = Read(source);
        var mood = new Mood(source);
        var text = new StringBuilder(source.Length + 16);
        List<RepairedWord> repairs = [];
        List<OtherReading> others = [];
        var from = 0;
        for (var i = 0; i < words.Count; i++)
        {
            var (part, candidates) = words[i];
            var original = source.AsSpan(part.Start, part.Length);
            if ((candidates.Count == 1 && original.SequenceEqual(candidates[0].Word)) || IsName(original)) continue;
            text.Append(source, from, part.Start - from);
            from = part.Start + part.Length;
            var costs = CostsOf(words, i, mood);
            var (best, margin, rival) = Best(candidates, costs, original);
            var changes = change && !original.SequenceEqual(best.Word) && margin >= Doubtful && rival >= DoubtfulRival;
            var shown = changes ? Capitals.Of(best, original, part) : original.ToString();
            if (changes) repairs.Add(new(text.Length, shown.Length, original.ToString(), Math.Round(Math.Min(margin, rival), 2)));
            AddOthers(others, candidates, costs, shown, text.Length);
            words[i] = (part, [best]);
            text.Append(shown);
        }

        text.Append(source, from, source.Length - from);
        return page with { Text = text.ToString(), Repairs = repairs, OtherReadings = others };
    }

    private List<(Part Part, IReadOnlyList<Candidate> Candidates)> Read(string source)
    {
        var words = new List<(Part, IReadOnlyList<Candidate>)>(source.Length / 7);
        var parts = new Parts(source);
        while (parts.Next(out var part))
        {
            var candidates = choices.Of(source.AsSpan(part.Start, part.Length));
            if (part.Joined && words.Count > 0 && words[^1] is var before && BrokenWords.Join(choices, source, before, (part, candidates)) is { } whole) words[^1] = whole;
            else words.Add((part, candidates));
        }

        return words;
    }

    /// <summary>How unlikely each candidate is in its place.</summary>
    private double[] CostsOf(List<(Part Part, IReadOnlyList<Candidate> Candidates)> words, int at, Mood mood)
    {
        var candidates = words[at].Candidates;
        var costs = new double[candidates.Count];
        for (var i = 0; i < costs.Length; i++) costs[i] = candidates[i].Cost - mood.Of(candidates[i].Word);
        if (candidates.Count(candidate => Doubles.Contains(candidate.Word)) < 2) return costs;
        var (before, next) = (at > 0 ? words[at - 1].Candidates[0].Word : "", at + 1 < words.Count ? words[at + 1].Candidates[0] : null);
        for (var i = 0; i < costs.Length; i++) costs[i] += _context.Cost(before, candidates[i].Word, candidates[i].Cost) + _context.CostBefore(candidates[i].Word, next);
        return costs;
    }

    /// <summary>The likeliest word, and by how many nats it is likelier than the word as read and than its best rival.</summary>
    private static (Candidate Best, double OverRead, double OverRival) Best(IReadOnlyList<Candidate> candidates, double[] costs, ReadOnlySpan<char> original)
    {
        var best = candidates[0];
        var (least, rival, read) = (double.PositiveInfinity, double.PositiveInfinity, double.PositiveInfinity);
        for (var i = 0; i < costs.Length; i++)
        {
            var (candidate, cost) = (candidates[i], costs[i]);
            if (original.SequenceEqual(candidate.Word))
            {
                if (candidate.Parts > 0) cost -= candidate.Parts == 1 ? OverKnown : OverCompound;
                read = cost;
            }

            if (cost < least) (best, least, rival) = (candidate, cost, least);
            else if (cost < rival) rival = cost;
        }

        return (best, read - least, rival - least);
    }

    /// <summary>Names of people stay as they are, whatever else they may be.</summary>
    private bool IsName(ReadOnlySpan<char> word) => choices.Words.IsName(word);

    private static void AddOthers(List<OtherReading> others, IReadOnlyList<Candidate> candidates, double[] costs, string shown, int start)
    {
        var least = costs.Min();
        var all = costs.Sum(cost => Math.Exp(least - cost));
        for (var i = 0; i < costs.Length; i++)
        {
            var probability = Math.Exp(least - costs[i]) / all;
            if (candidates[i].Parts > 0 && probability >= LeastProbability && !candidates[i].Word.Equals(shown, StringComparison.OrdinalIgnoreCase))
                others.Add(new(start, shown.Length, candidates[i].Word, Math.Round(probability, 3)));
        }
    }
}
