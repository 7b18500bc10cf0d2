using Elastic.Clients.Elasticsearch;
using Elastic.Transport;
using Publishing.Elastic.Connection;
using Publishing.Search;
using TransportMethod = Elastic.Transport.HttpMethod;

namespace Publishing.Functions;

/// <summary>Reaches the nodes through the official client, which passes over those that fail; trying again is ours.</summary>
internal sealed class ElasticClientConnection : IElasticConnection
{
    private static readonly RequestConfiguration Json = new() { Accept = "application/json", ContentType = "application/json" };

    private readonly ElasticsearchClient _client;
    private readonly ElasticPatience _patience;

    public ElasticClientConnection(SearchOptions options, TimeProvider clock)
    {
        var settings = new ElasticsearchClientSettings(new StaticNodePool(options.Nodes))
            .MaximumRetries(0)
            .DisablePing()
            .RequestTimeout(options.Timeout / 3);
        if (options.ApiKey is { Length: > 0 } key) settings.Authentication(new ApiKey(key));
        else if (options is { User.Length: > 0, Password: { } password }) settings.Authentication(new BasicAuthentication(options.User, password));
        if (options.CertificateFingerprint is { Length: > 0 } fingerprint)
            settings.ServerCertificateValidationCallback(new PinnedCertificate(fingerprint).IsTrusted);
        _client = new ElasticsearchClient(settings);
        _patience = new ElasticPatience(options, clock);
    }

    public Task<ElasticResponse> SendAsync(System.Net.Http.HttpMethod method, string path, string? body, CancellationToken stop)
    {
        var endpoint = new EndpointPath(Enum.Parse<TransportMethod>(method.Method), path);
        return _patience.SendAsync(one => TryAsync(endpoint, body, one), stop);
    }

    private async Task<ElasticResponse> TryAsync(EndpointPath endpoint, string? body, CancellationToken stop)
    {
        try
        {
            var data = body is null ? null : PostData.String(body);
            var answer = await _client.Transport.RequestAsync<StringResponse>(endpoint, data, null, Json, stop);
            if (answer.ApiCallDetails.HttpStatusCode is { } status) return new ElasticResponse(status, answer.Body);
            stop.ThrowIfCancellationRequested();
            throw new HttpRequestException("No node answered.", answer.ApiCallDetails.OriginalException);
        }
        catch (TransportException fault)
        {
            stop.ThrowIfCancellationRequested();
            throw new HttpRequestException("No node could be asked.", fault);
        }
    }
}
