using System.Net.Http.Headers;
using System.Text;
using Elastic.Clients.Elasticsearch;

namespace Elastic.Transport;

/// <summary>As the client's transport, it answers faults of the line as a response without a status.</summary>
internal sealed class HttpTransportStandIn : ITransport
{
    private readonly ElasticsearchClientSettings _settings;
    private readonly HttpClient _client;

    public HttpTransportStandIn(ElasticsearchClientSettings settings)
    {
        _settings = settings;
        _client = new(new SocketsHttpHandler { UseProxy = false, SslOptions = { RemoteCertificateValidationCallback = settings.Trusted } }) { Timeout = settings.Longest };
    }

    public Task<TResponse> RequestAsync<TResponse>(
        in EndpointPath path,
        PostData? postData,
        Action<System.Diagnostics.Activity>? configureActivity,
        IRequestConfiguration? localConfiguration,
        CancellationToken cancellationToken = default)
        where TResponse : TransportResponse, new() => SendAsync<TResponse>(path, postData, localConfiguration, cancellationToken);

    private async Task<TResponse> SendAsync<TResponse>(EndpointPath path, PostData? data, IRequestConfiguration? how, CancellationToken stop)
        where TResponse : TransportResponse, new()
    {
        using var request = new HttpRequestMessage(new(path.Method.ToString()), new Uri(_settings.Nodes.Next(), path.PathAndQuery));
        request.Headers.Authorization = _settings.Header?.Value;
        if (how?.Accept is { } accept) request.Headers.Accept.ParseAdd(accept);
        if (data is not null) request.Content = new StringContent(data.Text, Encoding.UTF8, MediaTypeHeaderValue.Parse(how?.ContentType ?? "application/json"));
        try
        {
            using var answer = await _client.SendAsync(request, stop);
            return Answer<TResponse>(new() { HttpStatusCode = (int)answer.StatusCode }, await answer.Content.ReadAsStringAsync(stop));
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or OperationCanceledException)
        {
            return Answer<TResponse>(new() { OriginalException = fault }, "");
        }
    }

    private static TResponse Answer<TResponse>(ApiCallDetails details, string body)
        where TResponse : TransportResponse, new()
    {
        var answer = new TResponse { ApiCallDetails = details };
        if (answer is StringResponse text) text.Body = body;
        return answer;
    }
}
