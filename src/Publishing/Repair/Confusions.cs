using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Publishing.Vocabulary;

namespace Publishing.Repair;

/// <summary>A letter and what it is read as.</summary>
/// <param name="Letter">On paper.</param>
/// <param name="Number">The letter as tries number it.</param>
/// <param name="Read">What stands in the text instead; empty where the letter got lost.</param>
/// <param name="Cost">Negative natural logarithm of the probability.</param>
internal sealed record Confusion(char Letter, byte Number, string Read, float Cost);

/// <summary>How a model that knows no German letters reads them, as measured. See NOTICE for where the figures come from.</summary>
internal sealed class Confusions
{
    public static readonly Confusions English = Load();

    private readonly FrozenDictionary<char, Confusion[]> _byFirst;

    private Confusions(IReadOnlyList<Confusion> all)
    {
        _byFirst = all.Where(one => one.Read.Length > 0).GroupBy(one => one.Read[0]).ToFrozenDictionary(group => group.Key, group => group.ToArray());
        Lost = [.. all.Where(one => one.Read.Length == 0)];
    }

    /// <summary>Letters of which nothing is left.</summary>
    public Confusion[] Lost { get; }

    public Confusion[] BeginningWith(char read) => _byFirst.GetValueOrDefault(read, []);

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
