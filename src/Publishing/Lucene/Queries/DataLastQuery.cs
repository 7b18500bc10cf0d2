using Lucene.Net.Index;
using Lucene.Net.Search;
using Publishing.Queries.Terms;

namespace Publishing.Lucene.Queries;

/// <summary>A query whose answers weigh only a fraction where they are data for machines, as Elasticsearch's boosting query has it.</summary>
internal sealed class DataLastQuery : BooleanQuery
{
    public DataLastQuery(Query query)
    {
        Add(query, Occur.MUST);
        Add(new ConstantScoreQuery(new TermQuery(new Term(Fields.Data, "1"))) { Boost = 0 }, Occur.SHOULD);
    }

    public override Weight CreateWeight(IndexSearcher searcher) => new Factor(this, searcher);

    private sealed class Factor(DataLastQuery query, IndexSearcher searcher) : BooleanWeight(query, searcher, false)
    {
        public override float Coord(int overlap, int maxOverlap) => overlap == maxOverlap ? Weights.DataFactor : 1;
    }
}
