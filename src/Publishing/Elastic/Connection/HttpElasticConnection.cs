using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text;
using Publishing.Search;

namespace Publishing.Elastic.Connection;

/// <summary>Reaches the nodes in turn over HTTP; one that fails is passed over for a while.</summary>
internal sealed class HttpElasticConnection : IElasticConnection, IDisposable
{
    private static readonly TimeSpan PassedOver = TimeSpan.FromSeconds(30);

    private readonly HttpClient _client;
    private readonly Uri[] _nodes;
    private readonly TimeProvider _clock;
    private readonly ElasticPatience _patience;
    private readonly ConcurrentDictionary<Uri, DateTimeOffset> _failed = new();
    private int _turn;

    public HttpElasticConnection(SearchOptions options, TimeProvider clock)
    {
        var handler = new SocketsHttpHandler
        {
            ConnectTimeout = options.Timeout / 3,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            UseProxy = false,
        };
        if (options.CertificateFingerprint is { Length: > 0 } fingerprint)
            handler.SslOptions.RemoteCertificateValidationCallback = new PinnedCertificate(fingerprint).IsTrusted;
        _client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        _client.DefaultRequestHeaders.Authorization = Credentials(options);
        (_nodes, _clock) = ([.. options.Nodes], clock);
        _patience = new ElasticPatience(options, clock);
    }

    public Task<ElasticResponse> SendAsync(HttpMethod method, string path, string? body, CancellationToken stop) =>
        _patience.SendAsync(one => TryAsync(method, path, body, one), stop);

    public void Dispose() => _client.Dispose();

    private async Task<ElasticResponse> TryAsync(HttpMethod method, string path, string? body, CancellationToken stop)
    {
        var node = Next();
        try
        {
            using var request = new HttpRequestMessage(method, new Uri(node, path));
            if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
            using var answer = await _client.SendAsync(request, stop);
            var text = await answer.Content.ReadAsStringAsync(stop);
            if (!Retries.AreWorthIt((int)answer.StatusCode)) _failed.TryRemove(node, out _);
            return new ElasticResponse((int)answer.StatusCode, text);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException)
        {
            _failed[node] = _clock.GetUtcNow();
            throw;
        }
    }

    /// <summary>The next node that has not failed lately; where all have, the next in turn.</summary>
    private Uri Next()
    {
        var turn = (int)((uint)Interlocked.Increment(ref _turn) % (uint)_nodes.Length);
        for (var step = 0; step < _nodes.Length; step++)
        {
            var node = _nodes[(turn + step) % _nodes.Length];
            if (!_failed.TryGetValue(node, out var since) || _clock.GetUtcNow() - since > PassedOver) return node;
        }

        return _nodes[turn];
    }

    private static AuthenticationHeaderValue? Credentials(SearchOptions options) =>
        options.ApiKey is { Length: > 0 } key ? new("ApiKey", key)
        : options.User is { Length: > 0 } user ? new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{options.Password}")))
        : null;
}
