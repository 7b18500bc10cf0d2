using System.Text;
using Publishing.German;
using Publishing.Queries;
using Publishing.Vocabulary;

namespace Publishing.Search.Spelling;

/// <summary>Knows how the words of the archive are spelled: puts typing errors right and completes words.</summary>
/// <remarks>Of what the guard has released only; what is new is known after ten minutes at the latest.</remarks>
public sealed class Speller(Vocabularies vocabularies, Func<string, string?> normalize)
{
    // A word that others write so often more is a slip, though it stands somewhere.
    private const int Rarer = 20;

    private volatile Known? _known;

    /// <summary>The query with its misspelled words put right; null where nothing is to be put right.</summary>
    /// <param name="text">As typed; numbers, fields and signs stay as they are.</param>
    /// <param name="stop">Ends waiting.</param>
    public async Task<string?> CorrectAsync(string text, CancellationToken stop)
    {
        var clean = QueryTokens.Clean(text);
        if (normalize(clean.Trim()) is not null) return null;
        var words = await WordsAsync(stop);
        var corrected = new StringBuilder();
        var at = 0;
        foreach (var token in QueryTokens.Of(clean).Where(MayBeWrong))
        {
            var walk = new Words(clean, token.Start);
            while (walk.Next(out var word) && word.End <= token.End)
            {
                if (Meant(words, word.In(clean)) is not { } meant) continue;
                corrected.Append(clean, at, word.Start - at).Append(meant);
                at = word.End;
            }
        }

        return at == 0 ? null : corrected.Append(clean, at, clean.Length - at).ToString();
    }

    /// <summary>The words of most documents that go on from the last typed one; none where less than two letters are typed.</summary>
    public async Task<IReadOnlyList<string>> CompleteAsync(string typed, int most, CancellationToken stop)
    {
        var start = Folding.Fold(LastWord(typed));
        return start.Length < 2 ? [] : (await WordsAsync(stop)).StartingWith(start, most);
    }

    /// <summary>What is typed without the word that is being typed.</summary>
    public static string BeforeLastWord(string typed) => typed[..^LastWord(typed).Length];

    private bool MayBeWrong(QueryToken token) => token.Kind switch
    {
        TokenKind.Phrase => true,
        TokenKind.Word => !token.Text.EndsWith('*') && !token.Text.Contains(':', StringComparison.Ordinal) && normalize(token.Text) is null,
        _ => false,
    };

    private static string? Meant(ArchiveWords words, ReadOnlySpan<char> typed)
    {
        if (typed.Length < Nearest.Shortest || typed.ContainsAnyInRange('0', '9')) return null;
        var folded = Folding.Fold(typed);
        var own = words.Find(folded)?.Documents ?? 0;

        // A German word that the archive happens not to have is no slip.
        if (Lexicon.German.Contains(folded)) return null;
        return Nearest.Of(words, folded) is { } nearest && nearest.Documents >= own * Rarer ? nearest.Text : null;
    }

    private static string LastWord(string typed)
    {
        var words = new Words(typed);
        var last = "";
        while (words.Next(out var word)) last = word.End == typed.Length ? word.In(typed).ToString() : "";
        return last;
    }

    private async Task<ArchiveWords> WordsAsync(CancellationToken stop)
    {
        var spread = await vocabularies.SpreadAsync(stop);
        var known = _known;
        if (known?.Spread == spread) return known.Words;
        var words = ArchiveWords.Of(spread);
        _known = new(spread, words);
        return words;
    }

    private sealed record Known(IReadOnlyDictionary<string, int> Spread, ArchiveWords Words);
}
