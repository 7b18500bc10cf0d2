using Publishing.Guard;
using Publishing.Search;
using Publishing.Search.Writing;

namespace Publishing.Tests.Search;

/// <summary>Writes to an engine as if each call came from a newer record than the one before.</summary>
internal static class Writing
{
    private static long _version;

    public static Task<string?> IndexAsync(this ISearchEngine engine, PublicDocument document, CancellationToken stop) =>
        engine.IndexAsync(document, Interlocked.Increment(ref _version), stop);

    public static Task RemoveAsync(this ISearchEngine engine, string documentId, CancellationToken stop) =>
        engine.RemoveAsync(documentId, Interlocked.Increment(ref _version), stop);

    public static Task<RebuildReport> RebuildAsync(this ISearchEngine engine, IAsyncEnumerable<PublicDocument> documents, CancellationToken stop) =>
        engine.RebuildAsync(documents.Select(document => new ArchivedState(document.Id, Interlocked.Increment(ref _version), document)), stop);
}
