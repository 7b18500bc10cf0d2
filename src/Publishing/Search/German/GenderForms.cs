using System.Buffers;

namespace Publishing.Search.German;

/// <summary>Reads Schüler*innen, Schüler:innen, Schüler_innen, Schüler/innen, Schüler/-innen, Schüler(innen) and SchülerInnen.</summary>
internal static class GenderForms
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("*:_/(·");

    /// <summary>Length of a gender ending right behind a word, with its mark; 0 where there is none.</summary>
    public static int EndingAt(ReadOnlySpan<char> text)
    {
        if (text.Length < 3 || !Marks.Contains(text[0])) return 0;
        var mark = text[0] == '/' && text[1] == '-' ? 2 : 1;
        var rest = text[mark..];
        var ending = rest.StartsWith("innen", StringComparison.Ordinal) ? 5 : rest.StartsWith("in", StringComparison.Ordinal) ? 2 : 0;
        if (ending == 0) return 0;
        if (text[0] == '(') return rest.Length > ending && rest[ending] == ')' ? mark + ending + 1 : 0;
        return rest.Length > ending && Words.IsPart(rest[ending]) ? 0 : mark + ending;
    }

    /// <param name="word">A word with its gender ending.</param>
    /// <param name="male">"Schüler".</param>
    /// <param name="female">"Schülerinnen".</param>
    public static bool TryRead(ReadOnlySpan<char> word, out string male, out string female)
    {
        (male, female) = ("", "");
        var mark = word.IndexOfAny(Marks);
        var capital = mark < 0 && word.EndsWith("Innen", StringComparison.Ordinal) && word.Length > 7 && char.IsLower(word[^6]);
        if (mark < 1 && !capital) return false;

        male = (capital ? word[..^5] : word[..mark]).ToString();
        female = male + (capital ? "innen" : word[mark..].Trim("*:_/(·-)").ToString());
        return true;
    }
}
