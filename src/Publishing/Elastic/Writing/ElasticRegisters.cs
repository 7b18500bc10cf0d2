using System.Text.Json;
using System.Text.Json.Nodes;
using Publishing.Elastic.Connection;
using Publishing.Elastic.Indexes;
using Publishing.Search;
using static Publishing.Elastic.ElasticFields;

namespace Publishing.Elastic.Writing;

/// <summary>A write that may go on.</summary>
/// <param name="Replacement">What it writes.</param>
/// <param name="Span">How many entries anyone may ever have written of the document, this one included.</param>
internal sealed record ElasticClaim(Replacement Replacement, int Span);

/// <summary>
/// For each document a note in the index with the newest version that was begun and the most entries of any. Elasticsearch alone would not do: it
/// knows versions of single entries, and those of deleted ones for a minute. Whoever comes late is told here and writes nothing; whoever was
/// overtaken half way finds each entry in its place taken by a newer one or by a note that it is gone.
/// </summary>
internal sealed class ElasticRegisters(ElasticClient client, ElasticBulk bulk)
{
    /// <summary>Those of the replacements that nothing newer stands against; each noted.</summary>
    public async Task<IReadOnlyList<ElasticClaim>> ClaimAsync(string target, IReadOnlyCollection<Replacement> replacements, CancellationToken stop)
    {
        var claimed = new List<ElasticClaim>(replacements.Count);
        for (var open = replacements; open.Count > 0;)
        {
            var known = await ReadAsync(target, [.. open.Select(one => one.DocumentId)], stop);
            var tried = open.Where(one => known[one.DocumentId].Version <= one.Version)
                .Select(one => (Claim: new ElasticClaim(one, Math.Max(known[one.DocumentId].Span, one.Entries.Count)), Known: known[one.DocumentId])).ToArray();
            var items = tried.Where(one => one.Known.Version != one.Claim.Replacement.Version || one.Known.Span != one.Claim.Span)
                .Select(one => Item(one.Claim, one.Known));
            var answer = await bulk.SendAsync($"/{target}/_bulk?require_alias=true", items, stop);
            foreach (var (id, reason) in answer.Refused) throw new InvalidOperationException($"Elasticsearch refused the note of {id}: {reason}");
            claimed.AddRange(tried.Where(one => !answer.Overtaken.Contains(one.Claim.Replacement.DocumentId)).Select(one => one.Claim));
            open = [.. tried.Select(one => one.Claim.Replacement).Where(one => answer.Overtaken.Contains(one.DocumentId))];
        }

        return claimed;
    }

    public async Task<IReadOnlyDictionary<string, long>> VersionsAsync(string target, IReadOnlyCollection<string> documentIds, CancellationToken stop) =>
        (await ReadAsync(target, [.. documentIds], stop)).ToDictionary(one => one.Key, one => one.Value.Version, StringComparer.Ordinal);

    /// <summary>Written only if nobody else has meanwhile.</summary>
    private static BulkItem Item(ElasticClaim claim, Known known)
    {
        var (id, action) = (claim.Replacement.DocumentId, new JsonObject { ["_id"] = claim.Replacement.DocumentId });
        if (known.Place is var (number, term)) (action["if_seq_no"], action["if_primary_term"]) = (number, term);
        return BulkItem.Of(id, known.Place is null ? "create" : "index", action, ElasticClient.Text(new JsonObject
        {
            [Note] = true, [ElasticFields.Version] = claim.Replacement.Version, [ElasticFields.Span] = claim.Span,
        }));
    }

    private async Task<Dictionary<string, Known>> ReadAsync(string target, string[] documentIds, CancellationToken stop)
    {
        var answer = await client.SendAsync(HttpMethod.Post, $"/{target}/_mget",
            new JsonObject { ["ids"] = Dsl.Array(documentIds.Select(id => (JsonNode)id)) }, stop);
        return documentIds.Zip(answer.GetProperty("docs").EnumerateArray(), (id, note) => (id, Known: Read(note)))
            .ToDictionary(one => one.id, one => one.Known, StringComparer.Ordinal);
    }

    private static Known Read(JsonElement note)
    {
        if (note.TryGetProperty("error", out var error))
        {
            throw error.GetProperty("type").GetString() == "index_not_found_exception"
                ? new IndexMovedException(ElasticIndex.Missing)
                : new SearchUnavailableException($"Elasticsearch kann nicht lesen: {error}");
        }

        if (!note.GetProperty("found").GetBoolean()) return new(0, 0, null);
        var source = note.GetProperty("_source");
        return new(source.GetProperty(ElasticFields.Version).GetInt64(), source.GetProperty(ElasticFields.Span).GetInt32(),
            (note.GetProperty("_seq_no").GetInt64(), note.GetProperty("_primary_term").GetInt64()));
    }

    private sealed record Known(long Version, int Span, (long Number, long Term)? Place);
}
