using System.Buffers;

namespace Publishing.Extract.Lines;

/// <summary>Joins words that a line's end has broken; the joined word stands on the line where it began.</summary>
internal static class LineHyphens
{
    private static readonly SearchValues<string> Schemes = SearchValues.Create(["://", "www.", "@"], StringComparison.OrdinalIgnoreCase);

    private const string Punctuation = ".,;:!?()„“\"";

    private static readonly HashSet<string> Conjunctions = new(StringComparer.OrdinalIgnoreCase)
    {
        "und", "oder", "bzw", "bzw.", "beziehungsweise", "sowie", "als", "wie", "noch", "bis", "aber", "auch", "u.", "o.", "od.",
    };

    public static void Join(IReadOnlyList<RawPage> pages)
    {
        var known = new Lazy<HashSet<string>>(() => Capitals(pages));
        for (var page = 0; page < pages.Count; page++)
        {
            var lines = pages[page].Lines;
            for (var i = 0; i < lines.Count; i++)
            {
                while (EndsBroken(lines[i]) && Next(pages, page, i + 1) is var (nextPage, next))
                {
                    var (tail, rest) = Split(pages[nextPage].Lines[next]);
                    if (Joined(lines[i], tail, known) is not { } joined) break;
                    lines[i] = joined;
                    if (rest.Length > 0) pages[nextPage].Lines[next] = rest;
                    else pages[nextPage].Lines.RemoveAt(next);
                }
            }
        }
    }

    private static bool EndsBroken(string line) => line.Length > 1 && line[^1] == '-' && char.IsLetterOrDigit(line[^2])
        || line.Length > 2 && line[^1] == '¬' && char.IsLetter(line[^2]);

    // Scans leave an empty line where paper had none, so the next word is looked for behind one, but not behind a whole empty page.
    private static (int Page, int Line)? Next(IReadOnlyList<RawPage> pages, int page, int line)
    {
        for (var last = Math.Min(page + 1, pages.Count - 1); page <= last; page++, line = 0)
        {
            var lines = pages[page].Lines;
            while (line < lines.Count && lines[line].Length == 0) line++;
            if (line < lines.Count) return (page, line);
        }

        return null;
    }

    private static (string Tail, string Others) Split(string line)
    {
        var text = line.TrimStart();
        var blank = text.IndexOf(' ', StringComparison.Ordinal);
        return blank < 0 ? (text, "") : (text[..blank], text[(blank + 1)..].TrimStart());
    }

    /// <summary>The line with the tail joined on; null where the hyphen stands for a word left out, or ends a thought.</summary>
    private static string? Joined(string line, string tail, Lazy<HashSet<string>> known)
    {
        var word = line.AsSpan(line.LastIndexOf(' ') + 1)[..^1];
        var part = word[(word.LastIndexOf('-') + 1)..];
        var next = tail[0];
        if (char.IsAsciiDigit(next)) return line[^1] == '-' ? line + tail : null;
        // "13-" alone on its line is the number of a page or item, and no part of the word below.
        if (!char.IsLetter(next) || IsConjunction(part, tail) || !line.AsSpan(0, line.Length - 1).ContainsAnyExceptInRange('0', '9')) return null;

        var keeps = char.IsDigit(part[^1])
            || word.ContainsAny(Schemes)
            || (char.IsUpper(next) ? !IsCapitals(part, tail, known) : IsAbbreviation(part));
        return line[^1] == '-' && keeps ? line + tail : string.Concat(line.AsSpan(0, line.Length - 1), tail);
    }

    private static bool IsConjunction(ReadOnlySpan<char> part, string tail) =>
        Conjunctions.Contains(tail.TrimEnd(',', ';', ':', ')'))
        && !(part is "so" or "So" && tail == "wie")
        && !(part is "den" or "Den" && tail == "noch");

    // NIEDER-SCHRIFT is one word, CDU-FRAKTION two; of short parts only a document that also has the whole word can tell.
    private static bool IsCapitals(ReadOnlySpan<char> part, string tail, Lazy<HashSet<string>> known)
    {
        var letters = tail.AsSpan().TrimEnd(Punctuation);
        if (part.Length < 2 || letters.Length < 2 || part.ContainsAnyExceptCapitals() || letters.ContainsAnyExceptCapitals()) return false;
        return (part.Length >= 4 && letters.Length >= 4) || known.Value.Contains(string.Concat(part, letters));
    }

    private static HashSet<string> Capitals(IReadOnlyList<RawPage> pages)
    {
        var words = new HashSet<string>();
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var line in pages.SelectMany(page => page.Lines))
        {
            var text = line.AsSpan();
            foreach (var range in text.Split(' '))
            {
                var word = text[range].Trim(Punctuation);
                if (word.Length >= 4 && !word.ContainsAnyExceptCapitals()) lookup.Add(word);
            }
        }

        return words;
    }

    // "EU-weit" and "E-mail" keep their hyphen; a single vowel is a syllable ("O-berbürgermeister").
    private static bool IsAbbreviation(ReadOnlySpan<char> part) => part.Length switch
    {
        1 => char.IsUpper(part[0]) && "AIOÄÖÜ".IndexOf(part[0], StringComparison.Ordinal) < 0,
        <= 4 => !part.ContainsAnyExceptCapitals(),
        _ => false,
    };

    private static bool ContainsAnyExceptCapitals(this ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (!char.IsUpper(c)) return true;
        return false;
    }
}
