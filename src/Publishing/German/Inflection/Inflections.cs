namespace Publishing.German.Inflection;

/// <summary>Forms that no rule brings together: Väter, Museen, Kitas; and the ends of words that a rule would take for inflection.</summary>
internal static class Inflections
{
    /// <summary>Shortest beginning of a compound whose end is looked up.</summary>
    private const int LeastBefore = 3;

    private const int LeastAgent = 6;
    private const int LeastNoun = 5;

    private static readonly Dictionary<string, string> Whole = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, string> Ends = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> EndsBySpan = Ends.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly Dictionary<string, int> Common = new(StringComparer.Ordinal);
    private static readonly int LongestEnd = Read();

    /// <summary>What stands for all forms of the word; null where the rules do.</summary>
    public static string? BaseOf(string folded)
    {
        if (Whole.TryGetValue(folded, out var listed)) return listed;
        for (var start = Math.Max(LeastBefore, folded.Length - LongestEnd); start < folded.Length; start++)
        {
            if (EndsBySpan.TryGetValue(folded.AsSpan(start), out var end)) return folded[..start] + end;
        }

        return AgentOf(folded) ?? GenitiveOf(folded);
    }

    /// <summary>How many letters from a key's beginning, umlauts aside, stand in every form that has this key.</summary>
    public static int CommonOf(string key)
    {
        var common = key.Length;
        for (var start = 0; start < key.Length; start = Math.Max(start + 1, LeastBefore))
        {
            if (Common.TryGetValue(key[start..], out var letters)) common = Math.Min(common, start + letters);
        }

        return common;
    }

    /// <summary>Who does something is not what is done: Mieter and Miete, Pfleger and Pflege. "Mieters" says that the er is no plural's.</summary>
    private static string? AgentOf(string folded)
    {
        var er = folded.EndsWith("er", StringComparison.Ordinal) ? folded
            : folded.EndsWith("ers", StringComparison.Ordinal) || folded.EndsWith("ern", StringComparison.Ordinal) ? folded[..^1] : "";
        if (er.Length < 5) return null;
        if (IsOwnWord(er)) return er;
        var genitive = er + 's';
        if (Lexicon.German.IsNoun(genitive)) return er;
        for (var start = LeastBefore; start <= er.Length - LeastAgent; start++)
        {
            if (Lexicon.German.IsNoun(genitive.AsSpan(start))) return er;
        }

        return null;
    }

    /// <summary>
    /// Whether the er belongs to the word, as nobody knows a noun or an adjective that it is an ending of: "Ettlinger" is not "Ettlingen", "Leber" not
    /// "Leben", "Güter" not "Güte". Who is "ein Beamter" is "der Beamte" too.
    /// </summary>
    private static bool IsOwnWord(string er)
    {
        var lexicon = Lexicon.German;
        var stem = er[..^2];
        var known = lexicon.Find(er);
        if (known is { } small && small.Small >= small.Capital) return false;
        return !(lexicon.Find(stem) is { } noun && noun.All * 10 > (known?.All ?? 0))
            && !(lexicon.Find(stem + "em") is { } adjective && adjective.Small > adjective.Capital)
            && !(lexicon.IsNoun(stem + 'e') && lexicon.IsNoun(stem + "en"))
            && Plurals.SingularOf(er) is null && (known is not null || Compounds.Split(er).Count == 0);
    }

    /// <summary>The stemmer takes no s behind an r: "Verkehrs" would not be "Verkehr".</summary>
    private static string? GenitiveOf(string folded)
    {
        if (!folded.EndsWith("rs", StringComparison.Ordinal) || Lexicon.German.Find(folded) is { } known && known.Small > known.Capital) return null;
        for (var start = 0; start <= folded.Length - 1 - LeastNoun; start++)
        {
            if ((start == 0 || start >= LeastBefore) && Lexicon.German.IsNoun(folded.AsSpan(start, folded.Length - 1 - start)))
                return AgentOf(folded[..^1]) ?? Stemming.Stem(folded[..^1]);
        }

        return null;
    }

    private static int Read()
    {
        using var file = new StreamReader(typeof(Inflections).Assembly.GetManifestResourceStream("inflection.txt")!);
        while (file.ReadLine() is { } line)
        {
            if (line.Split('#')[0].Split(':') is not [var word, var forms]) continue;
            var atEnds = word.StartsWith('-');
            var key = Folding.Fold(word.Trim().TrimStart('-'));
            foreach (var form in forms.Split(',', StringSplitOptions.TrimEntries).Select(form => Folding.Fold(form)).Append(key))
            {
                Whole[form] = key;
                if (atEnds) Ends[form] = key;
                var shared = Folding.WithoutUmlauts(key).AsSpan().CommonPrefixLength(Folding.WithoutUmlauts(form));
                Common[key] = Math.Min(shared, Common.GetValueOrDefault(key, shared));
            }
        }

        return Ends.Keys.Max(form => form.Length);
    }
}
