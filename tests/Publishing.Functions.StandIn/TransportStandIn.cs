// A stand-in, for tests only: exactly those names and signatures that functions/ uses of Elastic.Transport 1.0.1.
// It asks the nodes in turn over HTTP and knows nothing of dead nodes.
using System.Net.Http.Headers;
using System.Text;

namespace Elastic.Transport;

public enum HttpMethod
{
    GET,
    POST,
    PUT,
    DELETE,
    HEAD,
}

public readonly record struct EndpointPath(HttpMethod Method, string PathAndQuery);

public interface IRequestConfiguration
{
    string? Accept { get; }

    string? ContentType { get; }
}

public record RequestConfiguration : IRequestConfiguration
{
    public string? Accept { get; init; }

    public string? ContentType { get; init; }
}

public abstract class PostData
{
    internal abstract string Text { get; }

    public static PostData String(string serializedString) => new Literal(serializedString);

    private sealed class Literal(string text) : PostData
    {
        internal override string Text => text;
    }
}

public class StaticNodePool(IEnumerable<Uri> uris, bool randomize = true)
{
    private readonly Uri[] _nodes = [.. uris];
    private int _turn = randomize ? 1 : 0;

    internal Uri Next() => _nodes[(int)((uint)Interlocked.Increment(ref _turn) % (uint)_nodes.Length)];
}

public abstract class AuthorizationHeader
{
    internal abstract AuthenticationHeaderValue Value { get; }
}

public class ApiKey(string apiKey) : AuthorizationHeader
{
    internal override AuthenticationHeaderValue Value => new("ApiKey", apiKey);
}

public sealed class BasicAuthentication(string username, string password) : AuthorizationHeader
{
    internal override AuthenticationHeaderValue Value => new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{username}:{password}")));
}

public abstract class TransportResponse
{
    public ApiCallDetails ApiCallDetails { get; internal set; } = null!;
}

public sealed class StringResponse : TransportResponse
{
    public string Body { get; internal set; } = "";
}

public sealed class ApiCallDetails
{
    public int? HttpStatusCode { get; internal set; }

    public Exception? OriginalException { get; internal set; }
}

public class TransportException(string message) : Exception(message);

public interface ITransport
{
    Task<TResponse> RequestAsync<TResponse>(
        in EndpointPath path,
        PostData? postData,
        Action<System.Diagnostics.Activity>? configureActivity,
        IRequestConfiguration? localConfiguration,
        CancellationToken cancellationToken = default)
        where TResponse : TransportResponse, new();
}
