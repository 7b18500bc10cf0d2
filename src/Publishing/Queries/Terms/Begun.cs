using Publishing.German;

namespace Publishing.Queries.Terms;

/// <summary>Words that nobody knows cannot be found in compounds that nobody can split; there they are looked for as a beginning.</summary>
internal static class Begun
{
    /// <summary>So many letters must follow: "Schmid" does not begin "Schmidtke".</summary>
    public const int LeastBehind = 4;

    private const int LeastLetters = 6;

    /// <returns>How compounds of the word begin, folded; null where the lexicon knows the word or it is short.</returns>
    public static string? Of(string word)
    {
        var forms = WordForms.Of(word);
        return forms is { Keys: [{ Length: >= LeastLetters } key], Parts: [] } && key.All(char.IsLetter) && !Lexicon.Knows(key) && !Lexicon.Knows(forms.Exact[0]) ? key : null;
    }

    public static string PatternOf(string start) => $"{start}.{{{LeastBehind},}}";

    public static bool Begins(string start, string word) => word.Length >= start.Length + LeastBehind && word.StartsWith(start, StringComparison.Ordinal);
}
