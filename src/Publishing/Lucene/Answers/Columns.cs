using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Publishing.Lucene.Answers;

/// <summary>What the entries of a segment are counted, narrowed and ordered by, read into memory once: a segment never changes.</summary>
/// <remarks>Some 30 bytes an entry; read from the index's files one by one, they cost more than all else of a search with many answers.</remarks>
internal sealed class Columns
{
    private static readonly ConditionalWeakTable<object, Columns> Known = [];

    private Columns(AtomicReader segment)
    {
        Documents = NameColumn.Read(segment, Fields.Document);
        Organizations = NameColumn.Read(segment, Fields.Organization);
        Years = NameColumn.Read(segment, Fields.Year);
        Kinds = NameColumn.Read(segment, Fields.Kind);
        Papers = NamesColumn.Read(segment, Fields.Paper);
        Days = Numbers(segment, Fields.Day);
        Ordinals = Numbers(segment, Fields.Ordinal);
    }

    public NameColumn Documents { get; }

    public NameColumn Organizations { get; }

    public NameColumn Years { get; }

    public NameColumn Kinds { get; }

    public NamesColumn Papers { get; }

    /// <summary>Of each entry, <see cref="Writing.LuceneDocuments.NoDay"/> where it is not known.</summary>
    public int[] Days { get; }

    /// <summary>Place of each entry in its document.</summary>
    public int[] Ordinals { get; }

    public static Columns Of(AtomicReader segment) =>
        Known.GetValue(segment is SegmentReader reader ? reader.CoreCacheKey : segment, _ => new Columns(segment));

    private static int[] Numbers(AtomicReader segment, string field)
    {
        var numbers = new int[segment.MaxDoc];
        if (segment.GetNumericDocValues(field) is not { } values) return numbers;
        for (var doc = 0; doc < numbers.Length; doc++) numbers[doc] = (int)values.Get(doc);
        return numbers;
    }
}

/// <summary>At most one name for each entry.</summary>
/// <param name="Names">In their order.</param>
/// <param name="Of">Number of each entry's name, or -1.</param>
internal sealed record NameColumn(string[] Names, int[] Of)
{
    public static NameColumn Read(AtomicReader segment, string field)
    {
        var numbers = new int[segment.MaxDoc];
        if (segment.GetSortedDocValues(field) is not { } values)
        {
            Array.Fill(numbers, -1);
            return new([], numbers);
        }

        for (var doc = 0; doc < numbers.Length; doc++) numbers[doc] = values.GetOrd(doc);
        var name = new BytesRef();
        return new([.. Enumerable.Range(0, values.ValueCount).Select(number => { values.LookupOrd(number, name); return name.Utf8ToString(); })], numbers);
    }
}

/// <summary>Any number of names for each entry.</summary>
/// <param name="Names">In their order.</param>
/// <param name="Starts">Where the numbers of each entry begin, and behind them the end.</param>
/// <param name="Values">Numbers of names, entry by entry.</param>
internal sealed record NamesColumn(string[] Names, int[] Starts, int[] Values)
{
    public ReadOnlySpan<int> Of(int doc) => Values.AsSpan(Starts[doc]..Starts[doc + 1]);

    public static NamesColumn Read(AtomicReader segment, string field)
    {
        var starts = new int[segment.MaxDoc + 1];
        if (segment.GetSortedSetDocValues(field) is not { } names) return new([], starts, []);
        var numbers = new List<int>();
        for (var doc = 0; doc < segment.MaxDoc; doc++)
        {
            names.SetDocument(doc);
            for (var number = names.NextOrd(); number != SortedSetDocValues.NO_MORE_ORDS; number = names.NextOrd()) numbers.Add((int)number);
            starts[doc + 1] = numbers.Count;
        }

        var name = new BytesRef();
        return new([.. Enumerable.Range(0, (int)names.ValueCount).Select(number => { names.LookupOrd(number, name); return name.Utf8ToString(); })], starts, [.. numbers]);
    }
}
