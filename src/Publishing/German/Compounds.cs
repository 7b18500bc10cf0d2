using System.Buffers;
using System.Collections.Frozen;
using Publishing.Vocabulary;

namespace Publishing.German;

/// <summary>A part of a compound.</summary>
/// <param name="Start">Where it begins in the folded word.</param>
/// <param name="Word">The part as a word of its own: without the linking s, with the e that the compound has dropped.</param>
/// <param name="IsNoun">Whether it is worth finding by itself.</param>
internal readonly record struct CompoundPart(int Start, string Word, bool IsNoun);

/// <summary>Splits compounds into known words: the cheapest way through the word, where frequent parts are cheap.</summary>
internal static class Compounds
{
    private const int Longest = 50;
    private const double PartCost = 4;
    private const double DroppedCost = 2;
    private const double PrefixCost = 8;
    private const int LeastDeeper = 9;
    private const int LeastAsNoun = 50;
    private const int LeastTail = 6;

    // "Übergang" is not "über" and "Gang".
    private static readonly FrozenSet<string> Particles = FrozenSet.Create(StringComparer.Ordinal,
        "über", "unter", "auf", "aus", "ein", "vor", "nach", "mit", "durch", "bei", "gegen", "wider", "hinter", "neben",
        "zwischen", "zurück", "zusammen", "her", "hin", "wieder", "nicht", "miss", "heran", "voll", "fest", "weiter", "heraus", "hinaus", "hinein",
        "herein", "hervor", "herab", "fort", "entgegen");

    // These say which of many is meant; what follows is still the thing.
    private static readonly FrozenSet<string> Prefixes = FrozenSet.Create(StringComparer.Ordinal, "haupt", "ober", "süd", "nord", "ost", "west", "alt", "neu");

    // Line ends of printed laws have left endings in the lexicon.
    private static readonly FrozenSet<string> Endings = FrozenSet.Create(StringComparer.Ordinal,
        "ener", "erin", "erinnen", "innen", "keit", "heit", "ende", "enden", "eden", "tern", "nern", "tion", "tionen", "lung", "dung", "ung", "ungen",
        "lich", "liche", "lichen", "schaft", "tieren", "tische");

    // "Waldhornstraße" is not the Hornstraße.
    private static readonly string[] Streets = ["strasse", "str", "gasse", "allee"];

    private static readonly string[] Inflection = ["n", "en", "e", "s", "es"];

    private static readonly FrozenSet<string> ShortNouns = FrozenSet.Create(StringComparer.Ordinal,
        "rad", "amt", "weg", "bau", "bus", "hof", "bad", "tor", "zug", "see", "ort", "rat", "gas");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ShortBySpan =
        ShortNouns.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> PrefixesBySpan =
        Prefixes.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouyäöü");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ParticlesBySpan =
        Particles.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>At least two parts, or none where the word is no compound.</summary>
    public static IReadOnlyList<CompoundPart> Split(string folded)
    {
        var parts = SplitOnce(folded);
        return parts.Count == 0 ? [] : [.. parts.SelectMany(Deeper)];
    }

    /// <summary>Long parts that the lexicon knows may be compounds themselves.</summary>
    private static IEnumerable<CompoundPart> Deeper(CompoundPart part) =>
        part is { IsNoun: true, Word.Length: >= LeastDeeper } && SplitOnce(part.Word) is { Count: > 1 } inner
            ? inner.SelectMany(Deeper).Select(one => one with { Start = part.Start + one.Start })
            : [part];

    /// <summary>
    /// What of a word may be a word that the lexicon does not have, behind known nouns: "Mauer-eidechse". Who asks for it decides whether it is one,
    /// so that index and query agree, whatever words are learned between them.
    /// </summary>
    /// <param name="folded">No compound by itself.</param>
    public static IEnumerable<string> Tails(string folded)
    {
        if (folded.Length < 4 + LeastTail || !MayBeSplit(folded) || Lexicon.German.Contains(folded)) yield break;
        var best = Ways(folded);
        for (var start = 4; start <= folded.Length - LeastTail; start++)
            if (best[start].From >= 0 && best[start].Part.IsNoun && !Lexicon.Knows(folded.AsSpan(start)) && !IsStreet(folded))
                yield return folded[start..];
    }

    private static bool IsStreet(string folded) => Array.Exists(Streets, street => folded.EndsWith(street, StringComparison.Ordinal));

    private static bool MayBeSplit(string folded) => folded.Length is >= 6 and <= Longest && !folded.AsSpan().ContainsAnyInRange('0', '9');

    private static List<CompoundPart> SplitOnce(string folded)
    {
        if (!MayBeSplit(folded)) return [];
        if (Lexicon.German.Find(folded) is { } known && known.Small > known.Capital) return [];
        var best = Ways(folded);
        if (best[^1].From < 0 || !best[^1].Part.IsNoun || Endings.Contains(best[^1].Part.Word)) return [];
        var parts = new List<CompoundPart>();
        for (var end = folded.Length; end > 0; end = best[end].From) parts.Insert(0, best[end].Part);
        return IsOneWord(folded, best[^1].Cost - (parts.Count * PartCost), parts.Count) ? [] : parts;
    }

    /// <summary>The cheapest way to each place of the word.</summary>
    private static (double Cost, CompoundPart Part, int From)[] Ways(string folded)
    {
        var best = new (double Cost, CompoundPart Part, int From)[folded.Length + 1];
        Array.Fill(best, (double.PositiveInfinity, default, -1));
        best[0].Cost = 0;
        for (var end = 3; end <= folded.Length; end++)
        {
            for (var start = 0; start <= end - 3; start++)
            {
                if (double.IsInfinity(best[start].Cost) || (start == 0 && end == folded.Length)) continue;
                if (Price(folded, start, end, out var part) is not { } price) continue;
                var cost = best[start].Cost + price + PartCost;
                if (cost < best[end].Cost) best[end] = (cost, part, start);
            }
        }

        return best;
    }

    private static double? Price(string word, int start, int end, out CompoundPart part)
    {
        var lexicon = Lexicon.German;
        var text = word.AsSpan(start, end - start);
        part = default;
        if (ParticlesBySpan.Contains(text) || !text.ContainsAny(Vowels)) return null;
        if (PrefixesBySpan.Contains(text))
        {
            part = new CompoundPart(start, text.ToString(), false);
            return start == 0 ? PrefixCost : null;
        }

        if (text.Length == 3)
        {
            if (!ShortBySpan.Contains(text)) return null;
            part = new CompoundPart(start, text.ToString(), true);
            return CostOf(lexicon.Find(text)?.All ?? 0);
        }

        double? price = null;
        if (lexicon.Find(text) is { } count)
        {
            part = new CompoundPart(start, text.ToString(), IsNoun(text, count));
            price = CostOf(count.All);
        }

        if (end == word.Length) return part.IsNoun ? price : Inflected(text, start, ref part) ?? price;
        if (text[^1] == 's' && text.Length > 3 && !ParticlesBySpan.Contains(text[..^1]) && !PrefixesBySpan.Contains(text[..^1]) && Noun(text[..^1]) is { } linked)
        {
            // Laws write "Straßenverkehrs-" too.
            part = new CompoundPart(start, text[..^1].ToString(), true);
            price = price < linked ? price : linked;
        }

        Span<char> longer = stackalloc char[text.Length + 1];
        text.CopyTo(longer);
        longer[^1] = 'e';
        if (text[^1] != 'e' && Noun(longer) is { } dropped && !(price < dropped + DroppedCost))
        {
            part = new CompoundPart(start, longer.ToString(), true);
            price = dropped + DroppedCost;
        }

        return price;
    }

    /// <summary>The last part in a form that the lexicon does not have, or has for a verb: "-lagen", "-erteilungen", "-rats".</summary>
    private static double? Inflected(ReadOnlySpan<char> text, int start, ref CompoundPart part)
    {
        foreach (var ending in Inflection)
        {
            if (text.Length < ending.Length + 3 || !text.EndsWith(ending, StringComparison.Ordinal) || Noun(text[..^ending.Length]) is not { } price) continue;
            part = new CompoundPart(start, text.ToString(), true);
            return price + DroppedCost;
        }

        return null;
    }

    private static double? Noun(ReadOnlySpan<char> text) =>
        text.Length == 3 && !ShortBySpan.Contains(text) ? null
        : Lexicon.German.Find(text) is { } count && IsNoun(text, count) ? CostOf(count.All) : null;

    /// <summary>"Bedarf" is a verb more often than a noun, where laws speak.</summary>
    private static bool IsNoun(ReadOnlySpan<char> text, WordCount count) =>
        count.Capital > count.Small || (text.Length > 4 && count.Capital >= LeastAsNoun && count.Capital * 2 > count.Small);

    private static double CostOf(int count) => Math.Log(ShippedWords.Counted / (count + 1));

    /// <summary>Koehn and Knight: a word that is more frequent than its parts on average is a word of its own ("Haushalt").</summary>
    private static bool IsOneWord(string folded, double cost, int parts) =>
        Lexicon.German.Find(folded) is { } whole && CostOf(whole.All) < cost / parts;
}
