using System.Numerics;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;

namespace Publishing.Lucene.Queries;

/// <summary>BM25 as Lucene 10 and Elasticsearch reckon it: lengths kept nearly exactly, and only entries that have the field counted.</summary>
/// <remarks>Lucene 4.8 itself rounds lengths to about a quarter and takes entries without the field for empty ones.</remarks>
internal sealed class ExactBm25 : BM25Similarity
{
    // Lengths up to here are kept as they are; beyond, with four significant bits.
    private const int Exact = 24;

    public override Explanation IdfExplain(CollectionStatistics collectionStats, TermStatistics termStats)
    {
        ArgumentNullException.ThrowIfNull(collectionStats);
        ArgumentNullException.ThrowIfNull(termStats);
        var idf = Idf(termStats.DocFreq, EntriesWith(collectionStats));
        return new Explanation(idf, $"idf of {termStats.DocFreq} in {EntriesWith(collectionStats)}");
    }

    public override Explanation IdfExplain(CollectionStatistics collectionStats, TermStatistics[] termStats)
    {
        ArgumentNullException.ThrowIfNull(termStats);
        var sum = new Explanation { Description = "sum of idf" };
        var idf = 0f;
        foreach (var term in termStats)
        {
            var one = IdfExplain(collectionStats, term);
            sum.AddDetail(one);
            idf += one.Value;
        }

        sum.Value = idf;
        return sum;
    }

    protected override float AvgFieldLength(CollectionStatistics collectionStats)
    {
        ArgumentNullException.ThrowIfNull(collectionStats);
        var words = collectionStats.SumTotalTermFreq;
        return words <= 0 ? 1 : (float)(words / (double)EntriesWith(collectionStats));
    }

    protected override byte EncodeNormValue(float boost, int fieldLength)
    {
        if (fieldLength < Exact) return (byte)fieldLength;
        var rest = fieldLength - Exact;
        var shift = 32 - BitOperations.LeadingZeroCount((uint)rest) - 4;
        return (byte)(Exact + (shift < 0 ? rest : ((rest >>> shift) & 7) | ((shift + 1) << 3)));
    }

    protected override float DecodeNormValue(byte norm)
    {
        if (norm < Exact) return norm;
        var (bits, shift) = ((norm - Exact) & 7, ((norm - Exact) >>> 3) - 1);
        return Exact + (shift < 0 ? bits : (long)(bits | 8) << shift);
    }

    private static long EntriesWith(CollectionStatistics field) => field.DocCount < 0 ? field.MaxDoc : field.DocCount;
}
