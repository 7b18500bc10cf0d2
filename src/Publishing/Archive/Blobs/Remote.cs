using Azure;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace Publishing.Archive.Blobs;

/// <summary>The one place where calls to the storage account are tried again.</summary>
internal sealed class Remote(TimeProvider clock)
{
    private static readonly TimeSpan OneTry = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan AllTries = TimeSpan.FromMinutes(2);

    private readonly ResiliencePipeline _pipeline = new ResiliencePipelineBuilder { TimeProvider = clock }
        .AddTimeout(AllTries)
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder()
                .Handle<RequestFailedException>(IsTransient)
                .Handle<IOException>()
                .Handle<TimeoutRejectedException>(),
            MaxRetryAttempts = 6,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = TimeSpan.FromMilliseconds(200),
            MaxDelay = TimeSpan.FromSeconds(10),
        })
        .AddTimeout(OneTry)
        .Build();

    public async Task<T> CallAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken stop) =>
        await _pipeline.ExecuteAsync(static async (call, stop) => await call(stop), call, stop);

    // Status 0: no answer came at all.
    private static bool IsTransient(RequestFailedException fault) => fault.Status is 0 or 408 or 429 or 500 or 502 or 503 or 504;
}
