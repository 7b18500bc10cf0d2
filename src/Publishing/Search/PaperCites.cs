using Publishing.Documents;
using Publishing.Index;

namespace Publishing.Search;

/// <summary>The numbers that a paper's own documents name beside its own.</summary>
internal sealed class PaperCites
{
    private readonly string[] _all;
    private readonly HashSet<string> _certain;

    public PaperCites(IEnumerable<StoredEntry> own)
    {
        var entries = own.ToArray();
        var numbers = entries.SelectMany(entry => entry.Own).ToHashSet(StringComparer.Ordinal);
        var others = entries.SelectMany(entry => entry.References).Where(reference => !numbers.Contains(reference.Number)).ToArray();
        _all = [.. others.Select(reference => reference.Number).Distinct(StringComparer.Ordinal)];
        _certain = others.Where(reference => reference.Certainty == Certainty.Certain).Select(reference => reference.Number).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Those that count only if their paper is there, as they do in the other direction.</summary>
    public IReadOnlyCollection<string> Doubtful => [.. _all.Where(number => !_certain.Contains(number))];

    /// <summary>In order of appearance.</summary>
    public IReadOnlyList<string> With(IReadOnlySet<string> known) => [.. _all.Where(number => _certain.Contains(number) || known.Contains(number))];
}
