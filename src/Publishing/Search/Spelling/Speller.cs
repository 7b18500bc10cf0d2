using System.Text;
using Publishing.German;
using Publishing.Queries;

namespace Publishing.Search.Spelling;

/// <summary>Knows how the words of the archive are spelled: puts typing errors right and completes words.</summary>
/// <remarks>
/// Of what the guard has released only. It never waits: as long as the archive's words are not known it puts nothing right and
/// completes nothing.
/// </remarks>
public sealed class Speller
{
    // A word that others write so often more is a slip, though it stands somewhere.
    private const int Rarer = 20;

    private readonly LatestWords _archive;
    private readonly Func<string, string?> _normalize;

    internal Speller(LatestWords archive, Func<string, string?> normalize) => (_archive, _normalize) = (archive, normalize);

    /// <summary>Waits until the archive's words are known as they are now.</summary>
    public Task ReadyAsync(CancellationToken stop) => _archive.ReadAsync(stop);

    /// <summary>The query with its misspelled words put right; null where nothing is to be put right.</summary>
    /// <param name="text">As typed; numbers, fields and signs stay as they are.</param>
    public string? Correct(string text)
    {
        var clean = QueryTokens.Clean(text);
        if (_normalize(clean.Trim()) is not null) return null;
        var corrected = new StringBuilder();
        var at = 0;
        foreach (var token in QueryTokens.Of(clean).Where(MayBeWrong))
        {
            var walk = new Words(clean, token.Start);
            while (walk.Next(out var word) && word.End <= token.End)
            {
                if (Meant(word.In(clean)) is not { } meant) continue;
                corrected.Append(clean, at, word.Start - at).Append(meant);
                at = word.End;
            }
        }

        return at == 0 ? null : corrected.Append(clean, at, clean.Length - at).ToString();
    }

    /// <summary>The words of most documents that go on from the last typed one; none where less than two letters are typed.</summary>
    public IReadOnlyList<string> Complete(string typed, int most)
    {
        var start = Folding.Fold(LastWord(typed));
        return start.Length < 2 ? [] : _archive.Now?.StartingWith(start, most) ?? [];
    }

    /// <summary>What is typed without the word that is being typed.</summary>
    public static string BeforeLastWord(string typed) => typed[..^LastWord(typed).Length];

    private bool MayBeWrong(QueryToken token) => token.Kind switch
    {
        TokenKind.Phrase => true,
        TokenKind.Word => !token.Text.EndsWith('*') && !token.Text.Contains(':', StringComparison.Ordinal) && _normalize(token.Text) is null,
        _ => false,
    };

    private string? Meant(ReadOnlySpan<char> typed)
    {
        if (typed.Length < Nearest.Shortest || typed.ContainsAnyInRange('0', '9')) return null;
        var folded = Folding.Fold(typed);

        // A German word that the archive happens not to have is no slip.
        if (Lexicon.German.Contains(folded) || _archive.Now is not { } words) return null;
        var own = words.Find(folded)?.Documents ?? 0;

        // Two letters in the wrong order may look like an umlaut: "wegznuehmen".
        return Nearest.Of(words, folded, typed.ToString().ToLowerInvariant()) is { } nearest && nearest.Documents >= own * Rarer ? nearest.Text : null;
    }

    private static string LastWord(string typed)
    {
        var words = new Words(typed);
        var last = "";
        while (words.Next(out var word)) last = word.End == typed.Length ? word.In(typed).ToString() : "";
        return last;
    }
}
