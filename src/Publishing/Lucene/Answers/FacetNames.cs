using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Publishing.Lucene.Answers;

/// <summary>The names behind the numbers that a segment counts in, read once: a segment never changes.</summary>
internal sealed class FacetNames
{
    private readonly ConditionalWeakTable<object, ConcurrentDictionary<string, string[]>> _bySegment = [];

    public string[] Of(AtomicReader segment, string field, SortedDocValues values) => Of(segment, field, values.ValueCount, values.LookupOrd);

    public string[] Of(AtomicReader segment, string field, SortedSetDocValues values) =>
        Of(segment, field, (int)values.ValueCount, (value, text) => values.LookupOrd(value, text));

    private string[] Of(AtomicReader segment, string field, int count, Action<int, BytesRef> look)
    {
        var fields = _bySegment.GetOrCreateValue(segment is SegmentReader reader ? reader.CoreCacheKey : segment);
        if (fields.TryGetValue(field, out var known)) return known;
        var names = new string[count];
        var text = new BytesRef();
        for (var value = 0; value < count; value++)
        {
            look(value, text);
            names[value] = text.Utf8ToString();
        }

        return fields.GetOrAdd(field, names);
    }
}
