using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using Publishing.Archive;
using Publishing.Archive.Blobs;

namespace Publishing.Tests.Archive;

public sealed class BlobArchiveTests(Azurite azurite) : ArchiveContract, IAsyncLifetime
{
    private readonly string _container = $"tests-{Guid.NewGuid():n}";
    private BlobArchive? _archive;

    protected override IArchive Archive => _archive!;

    public async ValueTask InitializeAsync() => _archive = await OpenContainerAsync(new HttpClientHandler());

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_list_goes_on_over_its_pages()
    {
        await Parallel.ForAsync(0, 1100, Stop, async (i, _) => await PutAsync($"list/{i:d5}", "", null));

        Assert.Equal(Enumerable.Range(0, 1100).Select(i => $"list/{i:d5}"), await ListAsync("list/"));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(20_000_000)]
    public async Task A_put_whose_answer_is_lost_does_not_conflict_with_itself(int length)
    {
        using var losing = new LosesOneAnswer { To = request => request.Method == HttpMethod.Put && !request.RequestUri!.Query.Contains("comp=block&") };
        var archive = await OpenContainerAsync(losing);
        using var content = new RandomStream(length, seed: 8);

        var version = await archive.PutAsync("a/b", content, null, Stop);

        Assert.True(losing.Lost);
        await using var entry = await Archive.OpenAsync("a/b", Stop);
        Assert.Equal(entry!.Version, version);
    }

    [Fact]
    public async Task A_delete_whose_answer_is_lost_still_tells_that_it_deleted()
    {
        await PutAsync("a/b", "eins", null);
        using var losing = new LosesOneAnswer { To = request => request.Method == HttpMethod.Delete };
        var archive = await OpenContainerAsync(losing);

        Assert.True(await archive.DeleteAsync("a/b", Stop));
        Assert.True(losing.Lost);
    }

    [Fact]
    public async Task A_large_entry_replaced_while_it_is_read_is_a_fault_and_no_mixture()
    {
        using var first = new RandomStream(9_000_000, seed: 9);
        using var second = new RandomStream(9_000_000, seed: 10);
        var version = await Archive.PutAsync("a/b", first, null, Stop);
        await using var entry = await Archive.OpenAsync("a/b", Stop);
        await Archive.PutAsync("a/b", second, version, Stop);

        await Assert.ThrowsAsync<Azure.RequestFailedException>(() => entry!.Content.CopyToAsync(Stream.Null, Stop));
    }

    private async Task<BlobArchive> OpenContainerAsync(HttpMessageHandler handler)
    {
        var options = new BlobClientOptions { Retry = { MaxRetries = 0 }, Transport = new HttpClientTransport(handler) };
        var service = new BlobServiceClient(await azurite.ConnectionString, options);
        return new BlobArchive(service.GetBlobContainerClient(_container), TimeProvider.System);
    }

    /// <summary>Lets one request through to the storage and drops what it answers.</summary>
    private sealed class LosesOneAnswer() : DelegatingHandler(new HttpClientHandler())
    {
        public required Func<HttpRequestMessage, bool> To { get; init; }

        public bool Lost { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            if (Lost || !response.IsSuccessStatusCode || request.RequestUri!.Query.Contains("restype=container") || !To(request)) return response;
            Lost = true;
            response.Dispose();
            throw new HttpRequestException("The answer is lost.");
        }
    }
}
