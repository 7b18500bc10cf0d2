using System.Text.Json.Nodes;
using Publishing.Elastic.Connection;

namespace Publishing.Elastic.Writing;

/// <summary>A document's entries as they shall be, each as one line of JSON; none to take it out.</summary>
internal sealed record Replacement(string DocumentId, long Version, IReadOnlyList<string> Entries);

/// <summary>Puts entries in the place of those that were there, unless those are newer.</summary>
internal sealed class ElasticWriter(ElasticClient client, ElasticBulk bulk)
{
    private readonly ElasticRegisters _registers = new(client, bulk);

    /// <returns>Documents that were refused, each with the reason; nothing of them is left.</returns>
    public async Task<IReadOnlyDictionary<string, string>> WriteAsync(string target, IReadOnlyCollection<Replacement> replacements, CancellationToken stop)
    {
        var claims = await _registers.ClaimAsync(target, replacements, stop);
        var answer = await bulk.SendAsync($"/{target}/_bulk?require_alias=true", claims.SelectMany(claim => Items(claim)), stop);
        if (answer.Refused.Count > 0)
        {
            var halves = claims.Where(claim => answer.Refused.ContainsKey(claim.Replacement.DocumentId))
                .Select(claim => claim with { Replacement = claim.Replacement with { Entries = [] } });
            await bulk.SendAsync($"/{target}/_bulk?require_alias=true", halves.SelectMany(claim => Items(claim)), stop);
        }

        return answer.Refused;
    }

    public async Task RefreshAsync(string target, CancellationToken stop) =>
        await client.SendAsync(HttpMethod.Post, $"/{target}/_refresh", (JsonNode?)null, stop);

    public Task<IReadOnlyDictionary<string, long>> VersionsAsync(string target, IReadOnlyCollection<string> documentIds, CancellationToken stop) =>
        _registers.VersionsAsync(target, documentIds, stop);

    /// <summary>Surplus entries go first, since they may be what must no longer be found.</summary>
    public static IEnumerable<BulkItem> Items(ElasticClaim claim)
    {
        var (id, version, entries) = claim.Replacement;
        for (var ordinal = entries.Count; ordinal < claim.Span; ordinal++) yield return BulkItem.Gone(id, ordinal, version);
        for (var ordinal = 0; ordinal < entries.Count; ordinal++) yield return BulkItem.Entry(id, ordinal, version, entries[ordinal]);
    }
}
