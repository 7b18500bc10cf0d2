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
            if (candidates.Count == 1 || IsName(original)) continue;
            text.Append(source, from, part.Start - from);
            from = part.Start + part.Length;
            var (best, margin, rival) = Best(words, i, original, mood);
            var changes = change && !original.SequenceEqual(best.Word) && margin >= Doubtful && rival >= DoubtfulRival;
            var shown = changes ? Capitals.Of(best, original, part) : original.ToString();
            if (changes) repairs.Add(new(text.Length, shown.Length, original.ToString(), Math.Round(Math.Min(margin, rival), 2)));
            AddOthers(others, candidates, shown, text.Length);
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
        while (parts.Next(out var part)) words.Add((part, choices.Of(source.AsSpan(part.Start, part.Length))));
        return words;
    }

    /// <summary>The likeliest word, and by how many nats it is likelier than the word as read and than its best rival.</summary>
    private (Candidate Best, double OverRead, double OverRival) Best(
        List<(Part Part, IReadOnlyList<Candidate> Candidates)> words, int at, ReadOnlySpan<char> original, Mood mood)
    {
        var candidates = words[at].Candidates;
        var doubles = candidates.Count(candidate => Doubles.Contains(candidate.Word));
        var best = candidates[0];
        var (least, rival, read) = (double.PositiveInfinity, double.PositiveInfinity, double.PositiveInfinity);
        foreach (var candidate in candidates)
        {
            var isRead = original.SequenceEqual(candidate.Word);
            double cost = candidate.Cost - mood.Of(candidate.Word);
            if (isRead && candidate.Parts > 0) cost -= OverKnown;
            if (doubles > 1)
            {
                cost += _context.Cost(at > 0 ? words[at - 1].Candidates[0].Word : "", candidate.Word, candidate.Cost)
                    + _context.CostBefore(candidate.Word, at + 1 < words.Count ? words[at + 1].Candidates[0] : null);
            }

            if (isRead) read = cost;
            if (cost < least) (best, least, rival) = (candidate, cost, least);
            else if (cost < rival) rival = cost;
        }

        return (best, read - least, rival - least);
    }

    /// <summary>Names of people stay as they are, whatever else they may be.</summary>
    private bool IsName(ReadOnlySpan<char> word) => choices.Words.IsName(word);

    private static void AddOthers(List<OtherReading> others, IReadOnlyList<Candidate> candidates, string shown, int start)
    {
        var all = candidates.Sum(candidate => Math.Exp(candidates[0].Cost - candidate.Cost));
        foreach (var candidate in candidates)
        {
            var probability = Math.Exp(candidates[0].Cost - candidate.Cost) / all;
            if (candidate.Parts > 0 && probability >= LeastProbability && !candidate.Word.Equals(shown, StringComparison.OrdinalIgnoreCase))
                others.Add(new(start, shown.Length, candidate.Word, Math.Round(probability, 3)));
        }
    }
}
