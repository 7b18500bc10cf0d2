using Publishing.German;
using Publishing.Index;
using Publishing.Index.Keys;
using Publishing.Queries.Terms;

namespace Publishing.Queries;

/// <summary>What an entry must be, whatever its words are; it weighs nothing.</summary>
internal abstract record FieldNode : QueryNode
{
    public abstract bool Holds(StoredEntry entry);
}

/// <summary>The committee's name holds all the words; with a star behind, a word that begins like the last.</summary>
internal sealed record OrganizationNode(string Text) : FieldNode
{
    /// <summary>For each word the forms of which the name must hold one.</summary>
    public IReadOnlyList<string[]> Words =>
        [.. WordForms.OfText(Begun is { } begun ? Text[..^(begun.Length + 1)] : Text).Select(word => word.Keys.Concat(word.AskedPlain).ToArray())];

    /// <summary>For a word that is only begun, how it may begin.</summary>
    public IReadOnlyList<string> Starts => Begun is { } begun ? Prefixes.Of(begun) : [];

    private string? Begun => Text.Length > 1 && Text[^1] == '*' && German.Words.IsPart(Text[^2]) && Text[(Text.LastIndexOf(' ') + 1)..^1] is var begun && WordForms.OfText(begun).Count == 1
        ? begun
        : null;

    /// <summary>All forms that a committee's name is found by.</summary>
    public static string[] FormsOf(WordForms word) => [.. word.Keys.Concat(word.Exact).Append(word.Plain).OfType<string>().Distinct(StringComparer.Ordinal)];

    public override bool Holds(StoredEntry entry)
    {
        var forms = WordForms.OfText(entry.Organization ?? "").SelectMany(FormsOf).ToHashSet(StringComparer.Ordinal);
        return Words.All(ways => ways.Any(forms.Contains))
            && (Starts.Count == 0 || Starts.Any(start => forms.Any(form => form.StartsWith(start, StringComparison.Ordinal))));
    }
}

/// <summary>The agenda item's number, in the spelling of <see cref="ItemNumbers"/>.</summary>
internal sealed record ItemNode(string Number) : FieldNode
{
    public override bool Holds(StoredEntry entry) => entry.AgendaItem is { } item && ItemNumbers.Normal(item.Number) == Number;
}

/// <summary>Days, first and last included; what has no day is not among them.</summary>
internal sealed record DaysNode(DateOnly? From, DateOnly? To) : FieldNode
{
    public override bool Holds(StoredEntry entry) => entry.Date is { } day && !(day < From) && !(day > To);
}
