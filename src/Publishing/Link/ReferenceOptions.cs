namespace Publishing.Link;

/// <summary>Which forms the numbers of papers have. Empty: all presets, for councils nobody has described yet.</summary>
public sealed record ReferenceOptions
{
    public const string Section = "References";

    /// <summary>Names of presets ("coesfeld", "karlsruhe", "koeln", "hannover", "allris"); empty with no own patterns means all.</summary>
    public IReadOnlyList<string> Presets { get; init; } = [];

    /// <summary>The council's own forms, beside the presets.</summary>
    public IReadOnlyList<ReferencePattern> Patterns { get; init; } = [];
}

/// <summary>One form of a paper's number.</summary>
public sealed record ReferencePattern
{
    /// <summary>
    /// A regular expression for the number as the council writes it, as <c>SV-\d{1,2}-\d{4}(/\d{1,2})?</c>. Hyphens, slashes and
    /// blanks in it also match the other spellings: dashes, blanks around them, a line's end behind them. Inside a group that
    /// repeats (<c>*</c>, <c>+</c>) only the last of them is normalised; use <c>?</c> as often as needed.
    /// </summary>
    public string Pattern { get; init; } = "";

    /// <summary>Whether other things are written like this too: such a number needs a lead word, or its paper in the archive.</summary>
    public bool Ambiguous { get; init; }
}
