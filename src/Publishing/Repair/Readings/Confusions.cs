using System.Globalization;
using System.Text;
using Publishing.Vocabulary.Tries;

namespace Publishing.Repair.Readings;

/// <summary>A letter and what it is read as.</summary>
/// <param name="Letter">On paper.</param>
/// <param name="Number">The letter as tries number it.</param>
/// <param name="Read">What stands in the text instead; empty where the letter got lost.</param>
/// <param name="Cost">Negative natural logarithm of the probability.</param>
internal sealed record Confusion(char Letter, byte Number, string Read, float Cost)
{
    public bool IsCapital { get; } = char.IsUpper(Letter);
}

/// <summary>Confusions that are looked at together.</summary>
internal sealed class ConfusionGroup(Confusion[] all)
{
    public Confusion[] All => all;

    /// <summary>The letters they may come from, a bit for each.</summary>
    public ulong Letters { get; } = all.Aggregate(0ul, (letters, one) => letters | 1ul << one.Number);
}

/// <summary>How a model that knows no German letters reads them, as measured. See NOTICE for where the figures come from.</summary>
internal sealed class Confusions
{
    private static readonly ConfusionGroup None = new([]);

    public static readonly Confusions English = Load();

    private readonly ConfusionGroup[] _byFirst;

    private Confusions(IReadOnlyList<Confusion> all)
    {
        var byFirst = all.Where(one => one.Read.Length > 0).ToLookup(one => one.Read[0]);
        _byFirst = [.. Enumerable.Range(0, byFirst.Max(group => group.Key) + 1).Select(read => byFirst.Contains((char)read) ? new ConfusionGroup([.. byFirst[(char)read]]) : None)];
        Lost = new([.. all.Where(one => one.Read.Length == 0)]);
    }

    /// <summary>Letters of which nothing is left.</summary>
    public ConfusionGroup Lost { get; }

    public ConfusionGroup BeginningWith(char read) => read < _byFirst.Length ? _byFirst[read] : None;

    private static Confusions Load()
    {
        using var data = typeof(Confusions).Assembly.GetManifestResourceStream("confusions.tsv")
            ?? throw new InvalidOperationException("The confusions are missing from the program.");
        using var lines = new StreamReader(data, Encoding.UTF8);
        List<Confusion> all = [];
        while (lines.ReadLine() is { } line)
        {
            if (line.StartsWith('#')) continue;
            var cells = line.Split('\t');
            var probability = double.Parse(cells[2], CultureInfo.InvariantCulture);
            all.Add(new(cells[0][0], Letters.NumberOf(cells[0][0]), cells[1], (float)-Math.Log(probability)));
        }

        return new(all);
    }
}
