using Publishing.Elastic;
using Publishing.Elastic.Connection;
using Publishing.Search;
using Publishing.Tests.Search;

namespace Publishing.Tests.Elastic;

/// <summary>An alias of its own on the server that all tests share.</summary>
internal sealed class ElasticHome(ElasticServer server) : IEngineHome
{
    private SearchOptions? _options;
    private HttpElasticConnection? _connection;
    private ElasticEngine? _engine;

    public SearchOptions Options => _options!;

    public IElasticConnection Connection => _connection!;

    public ISearchEngine Engine => _engine ??= new ElasticEngine(_connection!, _options!, Council.Normalize, TimeProvider.System);

    /// <summary>Environment variables for a program that is to search here.</summary>
    public Dictionary<string, string> Settings() => new()
    {
        ["Publishing__Search__Provider"] = nameof(SearchProvider.Elasticsearch),
        ["Publishing__Search__Nodes__0"] = Options.Nodes[0].ToString(),
        ["Publishing__Search__User"] = Options.User ?? "",
        ["Publishing__Search__Password"] = Options.Password ?? "",
        ["Publishing__Search__Index"] = Options.Index,
    };

    public async ValueTask OpenAsync(CancellationToken stop)
    {
        var reach = await server.NeedAsync();
        _options = new SearchOptions
        {
            Provider = reach.Provider, Nodes = { reach.Nodes[0] }, User = reach.User, Password = reach.Password,
            Index = $"test-{Guid.NewGuid():N}",
        };
        _connection = new HttpElasticConnection(_options, TimeProvider.System);
    }

    public void Close()
    {
        _engine?.Dispose();
        _engine = null;
    }

    public async ValueTask DisposeAsync()
    {
        Close();
        if (_connection is null) return;
        foreach (var name in await IndexesAsync()) await _connection.SendAsync(HttpMethod.Delete, $"/{name}", null, CancellationToken.None);
        _connection.Dispose();
    }

    /// <summary>Names of all indexes made under the alias.</summary>
    public async Task<string[]> IndexesAsync()
    {
        var found = await Connection.SendAsync(HttpMethod.Get, $"/{Options.Index}-*?filter_path=*.settings.index.uuid", null, CancellationToken.None);
        return [.. System.Text.Json.Nodes.JsonNode.Parse(found.Body)!.AsObject().Select(index => index.Key)];
    }
}
