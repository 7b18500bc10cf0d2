using System.Collections.Concurrent;
using Publishing.Vocabulary;

namespace Publishing.Repair.Readings;

/// <summary>The candidates of every form that was asked for, each worked out once.</summary>
internal sealed class Choices(KnownWords words)
{
    private const int MostKept = 200_000;

    private readonly ConcurrentDictionary<string, IReadOnlyList<Candidate>> _known = new(StringComparer.Ordinal);

    public KnownWords Words => words;

    public IReadOnlyList<Candidate> Of(ReadOnlySpan<char> form)
    {
        if (_known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(form, out var known)) return known;
        var read = form.ToString();
        var found = new Decoder(words, Confusions.English).Decode(read);
        // Noise would fill the memory; what is frequent comes back at once.
        if (_known.Count >= MostKept) _known.Clear();
        return _known[read] = found;
    }
}
