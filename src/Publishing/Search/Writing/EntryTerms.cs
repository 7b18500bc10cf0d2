using System.Globalization;
using Publishing.Documents;
using Publishing.German;
using Publishing.Index;
using Publishing.Index.Keys;
using Publishing.Queries;

namespace Publishing.Search.Writing;

/// <summary>Under what an entry is found, filtered and counted: the same in both engines.</summary>
internal sealed class EntryTerms
{
    /// <summary>Stands for a day that is not known; sorts behind all that are.</summary>
    public const int NoDay = -1;

    private readonly IndexEntry _entry;
    private readonly HashSet<WordForms> _all;

    public EntryTerms(IndexEntry entry)
    {
        _entry = entry;
        Title = WordForms.OfText(entry.Title);
        Item = entry.AgendaItem is { } item ? WordForms.OfText(item.Title) : [];
        Text = WordForms.OfText(entry.Text);
        _all = Title.Concat(Item).Concat(Text).ToHashSet<WordForms>(ReferenceEqualityComparer.Instance);
    }

    public List<WordForms> Title { get; }

    public List<WordForms> Item { get; }

    public List<WordForms> Text { get; }

    /// <summary>Compounds, each once: that is enough for what weighs little.</summary>
    public List<WordForms> Compounds => [.. _all.Where(word => word.Within.Length > 0)];

    /// <summary>Words with a form without umlauts, each once.</summary>
    public List<WordForms> Plain => [.. _all.Where(word => word.Plain is not null)];

    /// <summary>What doubtful words may be.</summary>
    public List<WordForms> Readings => [.. _entry.ReadingWords.SelectMany(WordForms.OfText)];

    /// <summary>To be found by <see cref="OrganizationNode.FormsOf"/>.</summary>
    public List<WordForms> OrganizationWords => WordForms.OfText(_entry.Organization ?? "");

    /// <summary>The committee's name as a whole; null where there is none, or none that an engine takes.</summary>
    public string? Organization => _entry.Organization is { } name && Fits(name) ? name : null;

    public string? ItemNumber => _entry.AgendaItem is { } item ? ItemNumbers.Normal(item.Number) : null;

    public int Day => _entry.Date?.DayNumber ?? NoDay;

    public string? Year => _entry.Date?.Year.ToString("0000", CultureInfo.InvariantCulture);

    public IReadOnlyList<string> Own => Some(_entry.Own);

    public IReadOnlyList<string> Candidates => Named(reference => reference.Certainty == Certainty.Candidate);

    public IReadOnlyList<string> Consults => Named(reference => reference is { Certainty: not Certainty.Candidate, Role: ReferenceRole.Consultation });

    public IReadOnlyList<string> Mentions => Named(reference => reference is { Certainty: not Certainty.Candidate, Role: not ReferenceRole.Consultation });

    /// <summary>The papers that the entry is or names for certain.</summary>
    public IReadOnlyList<string> Papers => Some([.. Named(reference => reference.Certainty == Certainty.Certain), .. _entry.Own]);

    public IReadOnlyList<string> Sections => Some(_entry.SectionKeys);

    private IReadOnlyList<string> Named(Func<EntryReference, bool> which) => Some(_entry.References.Where(which).Select(reference => reference.Number));

    private static IReadOnlyList<string> Some(IEnumerable<string> values) => [.. values.Where(Fits).Distinct(StringComparer.Ordinal)];

    // Both engines take 32,766 bytes; what is longer is still shown.
    private static bool Fits(string text) => text.Length is > 0 and < 8_000;
}
