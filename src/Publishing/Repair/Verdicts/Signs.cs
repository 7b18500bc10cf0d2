using System.Collections.Frozen;
using System.Globalization;
using Publishing.Vocabulary;

namespace Publishing.Repair.Verdicts;

/// <summary>What a page's letters say about how it was read. Shares are from 0 to 1.</summary>
internal sealed record Signs
{
    // Without umlauts, so that a misread page has them too. Together two of five words of running German.
    private static readonly FrozenSet<string> Function = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "der", "die", "das", "und", "den", "von", "zu", "mit", "des", "ist", "auf", "im", "dem", "nicht", "ein", "eine", "als", "auch", "es", "werden",
        "aus", "er", "hat", "dass", "daß", "sie", "nach", "wird", "bei", "einer", "einen", "sind", "noch", "wie", "einem", "zum", "haben", "nur", "oder",
        "aber", "vor", "zur", "bis", "mehr", "durch", "sein", "wurde", "wir", "ich", "wenn", "kann", "diese", "dieser", "dieses", "unter", "soll", "seien", "sei", "habe", "werde");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FunctionBySpan = Function.GetAlternateLookup<ReadOnlySpan<char>>();

    private const char Replacement = '\uFFFD';

    private const int ShortestTested = 4, Glued = 28;

    public int Characters { get; private set; }

    public int Words { get; private set; }

    public int Umlauts { get; private set; }

    /// <summary>Signs that a reader puts where it saw something it could not tell.</summary>
    public int Unread { get; private set; }

    /// <summary>Words with a sign among their letters that no font but its own can draw.</summary>
    public int Unmapped { get; private set; }

    public double FunctionShare => Share(_function, Words);

    /// <summary>Of the words in small letters that are long enough to tell: nouns are too often compounds or names.</summary>
    public double UnknownShare => Share(_unknown, _tested);

    public int Tested => _tested;

    /// <summary>Letters in words too long for one.</summary>
    public double GluedShare => Share(_glued, _letters);

    public double LoneShare => Share(_lone, Words);

    /// <summary>Words with a digit or a sign in their middle.</summary>
    public double MixedShare => Share(_mixed, Words);

    private int _function;
    private int _unknown;
    private int _tested;
    private int _glued;
    private int _letters;
    private int _lone;
    private int _mixed;

    public static Signs Of(string text, KnownWords words)
    {
        var signs = new Signs { Characters = text.Length };
        foreach (var c in text)
        {
            if (c is 'ä' or 'ö' or 'ü' or 'ß' or 'Ä' or 'Ö' or 'Ü') signs.Umlauts++;
            else if (c == Replacement) signs.Unread++;
        }

        foreach (var token in text.AsSpan().SplitAny(' ', '\n'))
            signs.Count(text.AsSpan(token), words);
        return signs;
    }

    private void Count(ReadOnlySpan<char> token, KnownWords words)
    {
        int from = 0, to = token.Length;
        while (from < to && !char.IsLetter(token[from])) from++;
        while (to > from && !char.IsLetter(token[to - 1])) to--;
        if (IsUnmapped(token, from, to)) Unmapped++;
        var word = token[from..to];
        if (word.Length == 0) return;
        Words++;
        _letters += word.Length;
        if (word.Length == 1) _lone++;
        if (FunctionBySpan.Contains(word)) _function++;
        if (word.Length >= Glued && !word.ContainsAny("-/@_")) _glued += word.Length;
        if (word.Length < ShortestTested) return;
        var plain = true;
        foreach (var c in word) plain &= char.IsLetter(c);
        if (!plain)
        {
            if (IsMixed(word)) _mixed++;
            return;
        }

        if (!char.IsLower(word[0])) return;
        _tested++;
        if (words.Find(word) < 0) _unknown++;
    }

    /// <summary>Bullets of such fonts stand before letters, never between them; a sign in the place of any letter is a letter.</summary>
    private static bool IsUnmapped(ReadOnlySpan<char> token, int from, int to)
    {
        for (var i = Math.Max(0, from - 1); i < Math.Min(token.Length, to + 1) && to - from > 1; i++)
        {
            if (token[i] == Replacement) return true;
            if (i > from && i < to - 1 && token[i] > 127 && char.GetUnicodeCategory(token[i]) is UnicodeCategory.PrivateUse) return true;
        }

        return false;
    }

    private static bool IsMixed(ReadOnlySpan<char> word)
    {
        for (var i = 1; i + 1 < word.Length; i++)
        {
            if (!char.IsLower(word[i - 1]) || !char.IsLower(word[i + 1])) continue;
            if (char.IsAsciiDigit(word[i]) || word[i] is '|' or '!' or '§' or '$' or '&' or '®' or '©' or '•' or '·' or '£' or '¬' or '~' or '^') return true;
        }

        return false;
    }

    private static double Share(int some, int all) => all == 0 ? 0 : (double)some / all;
}
