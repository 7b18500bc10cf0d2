using Publishing.Elastic.Connection;
using Publishing.Functions;
using Publishing.Search;
using Publishing.Tests.Elastic.Connection;

namespace Publishing.Tests.Functions;

/// <summary>The way over the official client; where its package is not there, over a stand-in of its transport.</summary>
public sealed class ElasticClientConnectionTests : ElasticConnectionContract
{
    protected override IElasticConnection Create(SearchOptions options) => new ElasticClientConnection(options, TimeProvider.System);
}
