using System.Collections.Frozen;

namespace Publishing.Index.Keys;

/// <summary>Keys under which a section of a law is indexed and asked for.</summary>
internal static class SectionKeys
{
    // Whose a law is, is often left out: the council's own state is meant.
    private const string SomeState = " +";

    private static readonly FrozenSet<string> States = FrozenSet.Create(StringComparer.Ordinal,
        "nrw", "bw", "b-w", "mv", "m-v", "lsa", "sh", "rlp", "nds", "bbg", "bay", "saar");

    /// <param name="target">As a citation has it: "§ 34 KrO", "Art. 28 GG"; any other has no keys.</param>
    public static string[] Indexed(string target)
    {
        if (!IsSection(target)) return [];
        var (law, key) = Of(target);
        return law == key ? [key] : [key, law + SomeState];
    }

    /// <summary>The keys that answer, and whether it is to the letter.</summary>
    public static IReadOnlyList<(string Key, bool Exactly)> Asked(string target)
    {
        var (law, key) = Of(target);
        return [(key, true), (law == key ? law + SomeState : law, false)];
    }

    public static bool Answers(string cited, string asked) => Array.Exists(Indexed(cited), key => Asked(asked).Any(one => one.Key == key));

    public static bool IsSection(string target) =>
        (target.StartsWith("§ ", StringComparison.Ordinal) || target.StartsWith("Art. ", StringComparison.Ordinal)) && target.Split(' ').Length > 2;

    private static (string Law, string Key) Of(string target)
    {
        var key = target.ToLowerInvariant();
        var last = key.LastIndexOf(' ');
        return (States.Contains(key[(last + 1)..]) ? key[..last] : key, key);
    }
}
