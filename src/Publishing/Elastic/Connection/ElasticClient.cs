using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Publishing.Elastic.Indexes;
using Publishing.Search;

namespace Publishing.Elastic.Connection;

/// <summary>Asks in JSON, and tells an answer from a refusal.</summary>
internal sealed class ElasticClient(IElasticConnection connection)
{
    // The body is no HTML: umlauts need no escape. Queries with many brackets nest deep.
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 500 };

    public static string Text(JsonNode json) => json.ToJsonString(Plain);

    public async Task<JsonElement> SendAsync(HttpMethod method, string path, JsonNode? body, CancellationToken stop) =>
        await SendAsync(method, path, body is null ? null : Text(body), stop);

    /// <exception cref="SearchUnavailableException">There is no index, or no permission, or the cluster has a fault.</exception>
    /// <exception cref="InvalidOperationException">The request itself was wrong.</exception>
    public async Task<JsonElement> SendAsync(HttpMethod method, string path, string? body, CancellationToken stop)
    {
        var answer = await connection.SendAsync(method, path, body, stop);
        return answer.Status < 300 ? JsonElement.Parse(answer.Body) : throw Refusal(answer, path);
    }

    /// <summary>As <see cref="SendAsync(HttpMethod, string, JsonNode?, CancellationToken)"/>; null where what is asked for does not exist.</summary>
    public async Task<JsonElement?> FindAsync(HttpMethod method, string path, CancellationToken stop)
    {
        var answer = await connection.SendAsync(method, path, null, stop);
        return answer.Status == 404 ? null : answer.Status < 300 ? JsonElement.Parse(answer.Body) : throw Refusal(answer, path);
    }

    /// <summary>As <see cref="SendAsync(HttpMethod, string, JsonNode?, CancellationToken)"/>; null where what is asked for is unknown or misnamed.</summary>
    public async Task<JsonElement?> TryAsync(HttpMethod method, string path, JsonNode body, CancellationToken stop)
    {
        var answer = await connection.SendAsync(method, path, Text(body), stop);
        return answer.Status is 400 or 404 ? null : answer.Status < 300 ? JsonElement.Parse(answer.Body) : throw Refusal(answer, path);
    }

    /// <summary>As <see cref="SendAsync(HttpMethod, string, JsonNode?, CancellationToken)"/>; what already exists need not be made.</summary>
    public async Task MakeAsync(string path, JsonNode body, CancellationToken stop)
    {
        var answer = await connection.SendAsync(HttpMethod.Put, path, Text(body), stop);
        if (answer.Status < 300 || (answer.Status == 400 && ErrorType(answer) == "resource_already_exists_exception")) return;
        throw Refusal(answer, path);
    }

    private static Exception Refusal(ElasticResponse answer, string path) => answer.Status switch
    {
        401 or 403 => new SearchUnavailableException($"Elasticsearch verweigert den Zugang: {Reason(answer)}"),
        404 => new IndexMovedException(ElasticIndex.Missing),
        413 => new RequestTooLargeException("Ein Abschnitt ist für Elasticsearch zu groß."),
        >= 500 => new SearchUnavailableException($"Elasticsearch meldet einen Fehler: {Reason(answer)}"),
        _ => new InvalidOperationException($"Elasticsearch refused {path} with status {answer.Status}: {Reason(answer)}"),
    };

    private static string? ErrorType(ElasticResponse answer) =>
        Error(answer) is { ValueKind: JsonValueKind.Object } error && error.TryGetProperty("type", out var type) ? type.GetString() : null;

    private static string Reason(ElasticResponse answer)
    {
        if (Error(answer) is not { } error) return answer.Body;
        if (error.ValueKind != JsonValueKind.Object) return error.ToString();
        var cause = error.TryGetProperty("root_cause", out var causes) && causes.GetArrayLength() > 0 ? causes[0] : error;
        return cause.TryGetProperty("reason", out var reason) ? reason.ToString() : cause.ToString();
    }

    private static JsonElement? Error(ElasticResponse answer)
    {
        try
        {
            return JsonElement.Parse(answer.Body) is { ValueKind: JsonValueKind.Object } body && body.TryGetProperty("error", out var error) ? error : null;
        }
        catch (JsonException)
        {
            // A proxy in between answers in HTML.
            return null;
        }
    }
}

/// <summary>The cluster takes no request of this size.</summary>
internal sealed class RequestTooLargeException(string message) : InvalidOperationException(message);
