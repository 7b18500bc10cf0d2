using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Publishing.Lucene.Queries;

/// <summary>Finds entries only: what remembers documents that were taken out answers no question, whoever asks.</summary>
internal sealed class EntrySearcher : IndexSearcher
{
    private static readonly FieldValueFilter Entries = new(Fields.Ordinal);

    private readonly bool _hides;

    public EntrySearcher(IndexReader reader)
        : base(reader)
    {
        Similarity = new ExactBm25();
        _hides = reader.DocFreq(new Term(Fields.Gone, "1")) > 0;
    }

    /// <summary>A query is weighed once, however often it is asked: each of its words is looked up in every segment.</summary>
    public void Search(Weight weight, ICollector collector) => Search(m_leafContexts, weight, collector);

    public override Weight CreateNormalizedWeight(Query query) => base.CreateNormalizedWeight(_hides ? new FilteredQuery(query, Entries) : query);
}
