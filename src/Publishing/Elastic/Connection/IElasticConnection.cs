using Publishing.Search;

namespace Publishing.Elastic.Connection;

/// <summary>What a node answered, whatever its status.</summary>
public sealed record ElasticResponse(int Status, string Body);

/// <summary>The way to a cluster: sends a request and brings the answer, having tried again what was worth it.</summary>
/// <remarks>A cluster that cannot be reached, or only answers that it has no time, is a <see cref="SearchUnavailableException"/>.</remarks>
public interface IElasticConnection
{
    /// <param name="method">Of HTTP.</param>
    /// <param name="path">With its query, beginning with a slash.</param>
    /// <param name="body">JSON, or JSON lines; null for none.</param>
    /// <param name="stop">Ends waiting.</param>
    Task<ElasticResponse> SendAsync(HttpMethod method, string path, string? body, CancellationToken stop);
}
