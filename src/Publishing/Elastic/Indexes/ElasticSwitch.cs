using System.Text.Json.Nodes;
using Publishing.Elastic.Connection;
using Publishing.Search;
using static Publishing.Elastic.Indexes.ElasticIndexes;

namespace Publishing.Elastic.Indexes;

/// <summary>Changes which index plays which part, each time in one step for all who search and write.</summary>
internal sealed class ElasticSwitch(ElasticClient client, string alias)
{
    private const int MostTurns = 5;

    /// <summary>From now on all writes go to two indexes: the one that is searched, and a new one or that of a rebuild that was broken off.</summary>
    public async Task BeginAsync(CancellationToken stop)
    {
        for (var turn = 1; ; turn++)
        {
            var found = await ReadAsync(client, alias, stop);
            if (found.Next is { IsOurForm: true }) return;
            var name = found.NewName;
            await client.MakeAsync($"/{name}", ElasticMapping.Of(alias, aliased: false), stop);
            var actions = new List<JsonNode> { Add(name, NextOf(alias)) };
            if (found.Next is { } otherForm) actions.Add(Delete(otherForm.Name));
            if (found.Current is { } current)
            {
                actions.Add(Add(current.Name, CurrentOf(alias)));
                if (current.Aliases.Contains(WriteOf(alias))) actions.Add(Remove(current.Name, WriteOf(alias)));
            }

            try
            {
                await DoAsync(actions, stop);
                return;
            }
            catch (IndexMovedException) when (turn < MostTurns)
            {
                // Another process has begun at the same moment.
            }
        }
    }

    /// <summary>The new index is searched and written from now on. The one before is kept, alone of the old ones.</summary>
    public async Task MoveAsync(CancellationToken stop)
    {
        var found = await ReadAsync(client, alias, stop);
        if (found.Next is not { } next) throw new SearchUnavailableException("Ein anderer Neubau des Index ist schon fertig geworden.");
        var actions = new List<JsonNode>
        {
            Add(next.Name, alias, ElasticMapping.OnlyEntries()), Add(next.Name, WriteOf(alias)), Remove(next.Name, NextOf(alias)),
        };
        if (found.Current is { } current)
            actions.AddRange(current.Aliases.Intersect([alias, WriteOf(alias), CurrentOf(alias)]).Select(name => Remove(current.Name, name)));
        actions.AddRange(found.All.Where(index => index != next && index != found.Current).Select(index => Delete(index.Name)));
        await DoAsync(actions, stop);
    }

    /// <summary>Deletes all that are neither searched nor being filled.</summary>
    public async Task<int> DropReplacedAsync(CancellationToken stop)
    {
        var found = await ReadAsync(client, alias, stop);
        var old = found.All.Where(index => index != found.Current && index != found.Next).Select(index => Delete(index.Name)).ToList();
        if (old.Count > 0) await DoAsync(old, stop);
        return old.Count;
    }

    public static JsonObject Add(string index, string name, JsonObject? filter = null)
    {
        var add = new JsonObject { ["index"] = index, ["alias"] = name };
        if (filter is not null) add["filter"] = filter;
        return new JsonObject { ["add"] = add };
    }

    private static JsonObject Remove(string index, string name) =>
        new JsonObject { ["remove"] = new JsonObject { ["index"] = index, ["alias"] = name, ["must_exist"] = true } };

    private static JsonObject Delete(string index) => new JsonObject { ["remove_index"] = new JsonObject { ["index"] = index } };

    private async Task DoAsync(IEnumerable<JsonNode> actions, CancellationToken stop) =>
        await client.SendAsync(HttpMethod.Post, "/_aliases", new JsonObject { ["actions"] = Dsl.Array(actions) }, stop);
}
