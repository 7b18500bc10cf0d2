using Publishing.Guard;

namespace Publishing.Search;

/// <summary>The index: can be thrown away and rebuilt from the archive. Takes nothing but what the guard has released.</summary>
/// <remarks>Any failure to reach or read the index is a <see cref="SearchUnavailableException"/>, never an empty answer.</remarks>
public interface ISearchEngine
{
    /// <summary>Puts a document in the place of whatever the index holds of it; on return it is durable and found.</summary>
    Task IndexAsync(PublicDocument document, CancellationToken stop);

    /// <summary>Takes all entries of a document out; not an error where there are none.</summary>
    Task RemoveAsync(string documentId, CancellationToken stop);

    /// <summary>Replaces the whole index in one step: searches see the old one until the new one is complete.</summary>
    Task RebuildAsync(IAsyncEnumerable<PublicDocument> documents, CancellationToken stop);

    /// <exception cref="CursorExpiredException">The query goes on behind an answer whose moment is not kept any more.</exception>
    Task<SearchResults> SearchAsync(SearchQuery query, CancellationToken stop);

    /// <summary>All passages that answer, each once, in the query's order, as of the moment at which the first is asked for.</summary>
    /// <param name="query">Its page and size do not count.</param>
    /// <param name="stop">Ends it.</param>
    IAsyncEnumerable<Hit> ExportAsync(SearchQuery query, CancellationToken stop);

    /// <summary>What may be meant by what is typed so far; nothing where less than two letters are typed.</summary>
    Task<Completions> CompleteAsync(string typed, CancellationToken stop);

    /// <summary>A paper by its normalised number: its own documents and every entry that names it.</summary>
    Task<PaperEntries> FindPaperAsync(string number, CancellationToken stop);

    /// <summary>Those of the normalised numbers that some document carries as its own.</summary>
    Task<IReadOnlySet<string>> KnownPapersAsync(IReadOnlyCollection<string> numbers, CancellationToken stop);

    /// <summary>Ids of all documents that the index holds, with the fingerprint of what it holds of each.</summary>
    Task<IReadOnlyDictionary<string, string>> ListAsync(CancellationToken stop);
}
