using System.Text;

namespace Publishing.Parse.Parts;

/// <summary>Reduces text to the letters that survive a scan, so that damaged words can be compared.</summary>
internal static class Letters
{
    /// <summary>Lower case, no accents, blanks or marks; figures and look-alikes become the letter they are mistaken for.</summary>
    public static string Fold(ReadOnlySpan<char> text) => Fold(text, null);

    /// <param name="text">Any text.</param>
    /// <param name="places">Takes, for every letter of the answer, its offset in <paramref name="text"/>.</param>
    public static string Fold(ReadOnlySpan<char> text, List<int>? places)
    {
        var folded = text.Length <= 512 ? new ValueBuffer(stackalloc char[1024]) : new ValueBuffer(new char[text.Length * 2]);
        for (var i = 0; i < text.Length; i++)
        {
            var letter = Fold(text[i]);
            if (letter == '\0') continue;
            if (letter <= 'z')
            {
                folded.Add(letter);
                places?.Add(i);
                continue;
            }

            // At most two letters come of one, as of a ligature.
            var parts = text[i].ToString().Normalize(NormalizationForm.FormKD);
            for (int part = 0, taken = 0; part < parts.Length && taken < 2; part++)
            {
                if (Fold(parts[part]) is not (>= 'a' and <= 'z' and var plain)) continue;
                folded.Add(plain);
                places?.Add(i);
                taken++;
            }
        }

        return folded.ToString();
    }

    /// <summary>How many letters and figures a text has.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var c in text)
            if (char.IsLetterOrDigit(c)) count++;
        return count;
    }

    /// <summary>Least number of letters to change, add or drop until both are the same; gives up beyond the limit.</summary>
    public static int Distance(string a, string b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit || Bags(a, b) > limit) return limit + 1;
        var row = Row(a, b);
        return Math.Min(row[b.Length], limit + 1);
    }

    /// <summary>How well a text begins with a pattern: the distance, and how much of the text the pattern covers.</summary>
    public static (int Distance, int Length) Prefix(string pattern, string text)
    {
        var head = text.Length > pattern.Length + 4 ? text[..(pattern.Length + 4)] : text;
        var row = Row(pattern, head);
        var best = 0;
        for (var i = 1; i < row.Length; i++)
            if (row[i] <= row[best]) best = i;
        return (row[best], best);
    }

    /// <summary>How many letters of a pattern a text lacks, in whatever order: the least distance there can be.</summary>
    public static int Missing(string pattern, ReadOnlySpan<char> text)
    {
        Span<int> counts = stackalloc int[26];
        counts.Clear();
        foreach (var c in text) counts[c - 'a']++;
        var missing = 0;
        foreach (var c in pattern)
            if (--counts[c - 'a'] < 0) missing++;
        return missing;
    }

    private static int[] Row(string a, string b)
    {
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(diagonal, row[j - 1]) + 1);
            }
        }

        return row;
    }

    private ref struct ValueBuffer(Span<char> room)
    {
        private readonly Span<char> _room = room;
        private int _length;

        public void Add(char letter) => _room[_length++] = letter;

        public override readonly string ToString() => _room[.._length].ToString();
    }

    /// <summary>A lower bound of the distance that needs no table.</summary>
    private static int Bags(string a, string b)
    {
        Span<int> counts = stackalloc int[26];
        counts.Clear();
        foreach (var c in a) counts[c - 'a']++;
        foreach (var c in b) counts[c - 'a']--;
        int more = 0, less = 0;
        foreach (var count in counts)
        {
            if (count > 0) more += count;
            else less -= count;
        }

        return Math.Max(more, less);
    }

    private static char Fold(char c) => c switch
    {
        'l' or 'L' or 'I' => 'i',
        >= 'a' and <= 'z' => c,
        >= 'A' and <= 'Z' => (char)(c | 0x20),
        'ö' or 'Ö' or '0' or '6' or '°' or '©' or '®' or 'ø' or 'Ø' or 'о' or 'О' or 'ο' or 'Ο' => 'o',
        '1' or '!' or '|' or '¡' or 'і' or 'І' or 'ı' => 'i',
        '€' or 'е' or 'Е' => 'e',
        'с' or 'С' or '¢' => 'c',
        'Н' or 'һ' => 'h',
        'Т' or 'т' or '†' => 't',
        'Ν' or 'п' => 'n',
        'ß' or '§' or '5' or '$' => 's',
        > '\u007f' when char.IsLetter(c) => '\u007f',
        _ => '\0',
    };
}
