using Publishing.German;

namespace Publishing.Queries.Terms;

/// <summary>Words for the same thing, as <c>synonyms.txt</c> and the operator's own file list them; known when a query is read, so the index holds nothing of them.</summary>
internal sealed class Synonyms
{
    private const int MostWords = 5, MostForms = 8;

    private static readonly Lazy<Synonyms> ShippedOnly = new(() =>
    {
        using var file = new StreamReader(typeof(Synonyms).Assembly.GetManifestResourceStream("synonyms.txt")!);
        return new Synonyms(Lines(file, "synonyms.txt"));
    });

    private readonly Dictionary<string, string[]> _others = new(StringComparer.Ordinal);

    private Synonyms(IEnumerable<string[]> lines)
    {
        foreach (var forms in lines)
        {
            foreach (var form in forms)
            {
                var key = KeyOf(form);
                _others[key] = [.. _others.GetValueOrDefault(key, []).Concat(forms).Where(other => KeyOf(other) != key).DistinctBy(KeyOf)];
            }
        }
    }

    public static Synonyms Shipped => ShippedOnly.Value;

    /// <summary>Those of the program and of a file: UTF-8, a line each, "word = word = several words", # before a remark.</summary>
    /// <exception cref="FormatException">A line is none; the message says which and why, in German.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Synonyms With(string? path)
    {
        if (string.IsNullOrEmpty(path)) return Shipped;
        using var shipped = new StreamReader(typeof(Synonyms).Assembly.GetManifestResourceStream("synonyms.txt")!);
        using var own = new StreamReader(path);
        return new Synonyms([.. Lines(shipped, "synonyms.txt"), .. Lines(own, path)]);
    }

    /// <summary>The query with what else its words are called; what it excludes and what it quotes stays as it is.</summary>
    public QueryNode Expand(QueryNode node) => node switch
    {
        WordNode or PhraseNode { Exact: false } => Named([node]) ?? node,
        AllNode all => Runs(all.Parts) is [var only] ? only : new AllNode(Runs(all.Parts)),
        AnyNode any => new AnyNode([.. any.Parts.Select(Expand)]),
        _ => node,
    };

    private List<QueryNode> Runs(IReadOnlyList<QueryNode> parts)
    {
        var found = new List<QueryNode>();
        for (var at = 0; at < parts.Count;)
        {
            var run = Math.Min(MostWords, parts.Skip(at).TakeWhile(IsWords).Count());
            while (run > 1 && Named([.. parts.Skip(at).Take(run)]) is null) run--;
            found.Add(run > 1 ? Named([.. parts.Skip(at).Take(run)])! : Expand(parts[at]));
            at += Math.Max(1, run);
        }

        return found;
    }

    private SynonymNode? Named(IReadOnlyList<QueryNode> words)
    {
        var key = KeyOf(string.Join(' ', words.Select(TextOf)));
        return _others.TryGetValue(key, out var others) ? new SynonymNode(words.Count == 1 ? words[0] : new AllNode(words), others) : null;
    }

    private static bool IsWords(QueryNode node) => node is WordNode or PhraseNode { Exact: false };

    private static string TextOf(QueryNode node) => node is WordNode word ? word.Text : ((PhraseNode)node).Text;

    private static string KeyOf(string form)
    {
        var words = WordForms.OfText(form);
        var needed = words.Where(word => !StopWords.Contains(word.Exact[0])).ToArray();
        return string.Join(' ', (needed.Length > 0 ? needed : [.. words]).Select(word => word.Keys[0]));
    }

    private static List<string[]> Lines(TextReader file, string name)
    {
        var lines = new List<string[]>();
        for (var number = 1; file.ReadLine() is { } line; number++)
        {
            var text = line.Split('#')[0];
            if (string.IsNullOrWhiteSpace(text)) continue;
            var forms = text.Split('=', StringSplitOptions.TrimEntries);
            if (Problem(forms) is { } problem) throw new FormatException($"{name}, Zeile {number}: {problem}");
            lines.Add(forms);
        }

        return lines;
    }

    private static string? Problem(string[] forms) =>
        forms.Length < 2 ? "Erwartet werden mindestens zwei Ausdrücke mit „=“ dazwischen."
        : forms.Length > MostForms ? $"Erlaubt sind höchstens {MostForms} Ausdrücke."
        : Array.Find(forms, form => WordForms.OfText(form).Count is 0 or > MostWords) is { } form ? $"„{form}“ hat nicht 1 bis {MostWords} Wörter."
        : null;
}
