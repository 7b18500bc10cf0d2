using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;
using Publishing.Search;

namespace Publishing.Elastic.Connection;

/// <summary>Tries a request again where that may help, within the time that is set; the same for every way to a cluster.</summary>
internal sealed class ElasticPatience(SearchOptions options, TimeProvider clock)
{
    private readonly ResiliencePipeline<ElasticResponse> _pipeline = new ResiliencePipelineBuilder<ElasticResponse> { TimeProvider = clock }
        .AddTimeout(options.Timeout)
        .AddRetry(Retries.Of<ElasticResponse>(new PredicateBuilder<ElasticResponse>()
            .Handle<HttpRequestException>().Handle<IOException>().Handle<TimeoutRejectedException>()
            .HandleResult(answer => Retries.AreWorthIt(answer.Status))))
        .AddCircuitBreaker(Retries.Breaker(new PredicateBuilder<ElasticResponse>()
            .Handle<HttpRequestException>().Handle<IOException>().Handle<TimeoutRejectedException>()
            .HandleResult(answer => answer.Status is 502 or 503 or 504)))
        .AddTimeout(options.Timeout / 3)
        .Build();

    /// <param name="attempt">One try: an answer, or an <see cref="HttpRequestException"/> or <see cref="IOException"/> where there was none.</param>
    /// <param name="stop">Ends waiting.</param>
    public async Task<ElasticResponse> SendAsync(Func<CancellationToken, Task<ElasticResponse>> attempt, CancellationToken stop)
    {
        try
        {
            var answer = await _pipeline.ExecuteAsync(static async (attempt, stop) => await attempt(stop), attempt, stop);
            return answer.Status == 429 ? throw new ClusterBusyException()
                : Retries.AreWorthIt(answer.Status) ? throw new SearchUnavailableException($"Elasticsearch ist überlastet oder nicht bereit (Status {answer.Status}).")
                : answer;
        }
        catch (Exception e) when (e is HttpRequestException or IOException or TimeoutRejectedException or BrokenCircuitException)
        {
            throw new SearchUnavailableException("Elasticsearch ist nicht erreichbar.", e);
        }
    }
}

/// <summary>The cluster answers, and has no room for this (429).</summary>
internal sealed class ClusterBusyException() : SearchUnavailableException("Elasticsearch ist überlastet (Status 429).");
