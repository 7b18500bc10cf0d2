using Publishing.Documents;
using Publishing.German;

namespace Publishing.Index;

/// <summary>A paper's number in an entry.</summary>
/// <param name="Number">Normalised.</param>
/// <param name="Role">What the entry has to do with the paper.</param>
/// <param name="Certainty">Whether it is surely a paper's number.</param>
/// <param name="Start">Where it stands in the entry's text; -1 where it stands in the item's listing elsewhere.</param>
/// <param name="Length">Characters of the text.</param>
internal sealed record EntryReference(string Number, ReferenceRole Role, Certainty Certainty, int Start, int Length);

/// <summary>What a doubtful word of an entry may be.</summary>
/// <param name="Word">Not shown to anyone: it is only asked for.</param>
/// <param name="Start">Where the word as read stands in the entry's text.</param>
/// <param name="Length">Characters of the word as read.</param>
internal sealed record EntryReading(string Word, int Start, int Length);

/// <summary>A section of a law that an entry cites.</summary>
/// <param name="Target">As <see cref="Citation.Target"/> has it.</param>
/// <param name="Start">Where it stands in the entry's text; -1 where it stands in the item's listing elsewhere.</param>
/// <param name="Length">Characters of the text.</param>
internal sealed record EntrySection(string Target, int Start, int Length);

/// <summary>A word on a doubtful page that is none.</summary>
/// <param name="Start">Where it stands in the entry's text.</param>
/// <param name="Length">Characters of the text.</param>
internal sealed record EntryUnknown(int Start, int Length);

/// <summary>A stretch of the document's text that the entry holds.</summary>
/// <param name="Start">Offset in <see cref="DocumentText.Whole"/>.</param>
/// <param name="End">Offset behind its last character.</param>
internal readonly record struct Slice(int Start, int End);

/// <summary>What the index holds as one: an agenda item, or what a page says outside of items.</summary>
internal sealed record IndexEntry
{
    public required string DocumentId { get; init; }

    /// <summary>Position in the document, from 0.</summary>
    public required int Ordinal { get; init; }

    public required string FileName { get; init; }

    public required DocumentKind Kind { get; init; }

    public required string Title { get; init; }

    public string? Organization { get; init; }

    public DateOnly? Date { get; init; }

    public EntryItem? AgendaItem { get; init; }

    /// <summary>The slices one after another, a line break between two.</summary>
    public string Text { get; init; } = "";

    public IReadOnlyList<Slice> Slices { get; init; } = [];

    /// <summary>Pages of the text with the offset in <see cref="Text"/> at which each begins; at least one.</summary>
    public required IReadOnlyList<PageStart> Pages { get; init; }

    /// <summary>Numbers of the document itself, whichever entry names them.</summary>
    public IReadOnlyList<string> Own { get; init; } = [];

    /// <summary>In the order of the text; a word may have several.</summary>
    public IReadOnlyList<EntryReading> Readings { get; init; } = [];

    /// <summary>The words of <see cref="Readings"/>, each once.</summary>
    public IEnumerable<string> ReadingWords => Readings.Select(reading => reading.Word).Distinct(StringComparer.Ordinal);

    /// <summary>In order of appearance.</summary>
    public IReadOnlyList<EntryReference> References { get; init; } = [];

    /// <summary>In order of appearance.</summary>
    public IReadOnlyList<EntrySection> Sections { get; init; } = [];

    /// <summary>Whether the document is a table or objects for machines, and no record that someone wrote to be read.</summary>
    public bool IsData { get; init; }

    /// <summary>In the order of the text.</summary>
    public IReadOnlyList<EntryUnknown> Unknown { get; init; } = [];

    /// <summary>Under what the index finds <see cref="Unknown"/>.</summary>
    public IEnumerable<string> Skeletons => Unknown.Select(word => Skeleton.OfRead(Text.Substring(word.Start, word.Length))).OfType<string>().Distinct(StringComparer.Ordinal);

    /// <summary>Under what the index finds <see cref="Sections"/>.</summary>
    public IEnumerable<string> SectionKeys => Sections.SelectMany(section => Keys.SectionKeys.Indexed(section.Target)).Distinct(StringComparer.Ordinal);
}

/// <summary>Where a page begins in an entry's text.</summary>
internal readonly record struct PageStart(int Offset, int Page);
