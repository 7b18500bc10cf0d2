using System.Text.Json;
using Publishing.Index;
using Publishing.Search;
using Publishing.Search.Passages;

namespace Publishing.Elastic.Answers;

/// <summary>What the index keeps of an entry to show it.</summary>
internal sealed record ElasticEntry(StoredEntry Entry, string Text)
{
    public static ElasticEntry Of(JsonElement hit)
    {
        var shown = hit.GetProperty("_source").GetProperty(ElasticFields.Shown);
        return new(StoredEntry.Read(shown.GetProperty(ElasticFields.ShownEntry).GetString()!), shown.GetProperty(ElasticFields.ShownText).GetString()!);
    }

    public Hit ToHit(Highlighter highlighter) => Entry.ToHit(Text, highlighter);
}
