using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace Publishing.Elastic.Connection;

/// <summary>What is tried again, and how patiently. The time it may take in all is bounded by whoever asks.</summary>
internal static class Retries
{
    /// <summary>Too many requests, or a node or shard that is not ready: another try may succeed.</summary>
    public static bool AreWorthIt(int status) => status is 429 or 502 or 503 or 504;

    public static RetryStrategyOptions<T> Of<T>(PredicateBuilder<T> when) => new()
    {
        ShouldHandle = when,
        MaxRetryAttempts = 6,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = TimeSpan.FromMilliseconds(100),
        MaxDelay = TimeSpan.FromSeconds(5),
    };

    /// <summary>A cluster that is down is not waited for again and again: for a while the answer comes at once, then one request tries.</summary>
    public static CircuitBreakerStrategyOptions<T> Breaker<T>(PredicateBuilder<T> when) => new()
    {
        ShouldHandle = when,
        FailureRatio = 0.9,
        MinimumThroughput = 6,
        SamplingDuration = TimeSpan.FromSeconds(10),
        BreakDuration = TimeSpan.FromSeconds(3),
    };
}
