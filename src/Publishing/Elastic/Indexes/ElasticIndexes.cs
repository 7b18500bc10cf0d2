using System.Globalization;
using System.Text.Json;
using Publishing.Elastic.Connection;
using Publishing.Index;

namespace Publishing.Elastic.Indexes;

/// <summary>An index of the portal.</summary>
/// <param name="Form">Of its entries; null where it does not say.</param>
internal sealed record ElasticIndexEntry(string Name, int? Form, IReadOnlySet<string> Aliases)
{
    public bool IsOurForm => Form == IndexEntries.Form;
}

/// <summary>
/// The indexes of a portal as they are now. Their parts are told by aliases, which the cluster changes in one step: who writes to an
/// alias that a rebuild has taken away is told so, looks again, and misses no index.
/// </summary>
internal sealed class ElasticIndexes
{
    private readonly string _alias;

    private ElasticIndexes(string alias, IReadOnlyList<ElasticIndexEntry> all) => (_alias, All) = (alias, all);

    /// <summary>All of this portal, none of another whose name begins alike.</summary>
    public IReadOnlyList<ElasticIndexEntry> All { get; }

    /// <summary>The one that is searched.</summary>
    public ElasticIndexEntry? Current => With(_alias);

    /// <summary>The one that a rebuild fills.</summary>
    public ElasticIndexEntry? Next => With(NextOf(_alias));

    /// <summary>Two that look at once name the same.</summary>
    public string NewName => string.Create(CultureInfo.InvariantCulture, $"{_alias}-{All.Select(index => Number(index.Name)).DefaultIfEmpty(0).Max() + 1}");

    // No portal's own alias has a dot.
    /// <summary>What is written to while there is but one.</summary>
    public static string WriteOf(string alias) => alias + ".write";

    /// <summary>The one that is searched, during a rebuild.</summary>
    public static string CurrentOf(string alias) => alias + ".current";

    public static string NextOf(string alias) => alias + ".next";

    public static async Task<ElasticIndexes> ReadAsync(ElasticClient client, string alias, CancellationToken stop)
    {
        var all = await client.FindAsync(HttpMethod.Get, $"/{alias}-*?filter_path=*.aliases,*.mappings._meta", stop);
        return new(alias, [.. Read(all, alias)]);
    }

    private static IEnumerable<ElasticIndexEntry> Read(JsonElement? all, string alias)
    {
        if (all is not { } indexes) yield break;
        foreach (var index in indexes.EnumerateObject())
        {
            if (!index.Value.TryGetProperty("mappings", out var mappings)) continue;
            var meta = mappings.GetProperty("_meta");
            if (!meta.TryGetProperty(ElasticMapping.AliasKey, out var owner) || owner.GetString() != alias) continue;
            int? form = meta.TryGetProperty(ElasticMapping.FormKey, out var number) ? number.GetInt32() : null;
            var aliases = index.Value.TryGetProperty("aliases", out var names) ? names.EnumerateObject().Select(one => one.Name) : [];
            yield return new(index.Name, form, aliases.ToHashSet(StringComparer.Ordinal));
        }
    }

    private ElasticIndexEntry? With(string alias) => All.FirstOrDefault(index => index.Aliases.Contains(alias));

    private int Number(string name) => int.TryParse(name.AsSpan(_alias.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
