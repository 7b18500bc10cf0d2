using Publishing.Guard;
using Publishing.Search.Spelling;
using Publishing.Search.Writing;

namespace Publishing.Search;

/// <summary>The index: can be thrown away and rebuilt from the archive. Takes nothing but what the guard has released.</summary>
/// <remarks>Any failure to reach or read the index is a <see cref="SearchUnavailableException"/>, never an empty answer.</remarks>
public interface ISearchEngine
{
    /// <summary>
    /// Puts a document in the place of what the index holds of it, unless that is newer; on return it is durable and found.
    /// The same once more changes nothing.
    /// </summary>
    /// <param name="document">All of it that is public.</param>
    /// <param name="version">The revision of its record in the archive.</param>
    /// <param name="stop">Ends waiting; what is on its way may still arrive.</param>
    /// <returns>Why the engine refuses the document, nothing of which is found then; null where it holds this or something newer.</returns>
    Task<string?> IndexAsync(PublicDocument document, long version, CancellationToken stop);

    /// <summary>
    /// Takes all entries of a document out, unless they are newer; not an error where there are none. No write of an older version
    /// brings any of them back, however late it comes.
    /// </summary>
    Task RemoveAsync(string documentId, long version, CancellationToken stop);

    /// <summary>
    /// Fills a new index beside the one that answers and puts it in its place in one step, once it holds what the archive says.
    /// What is written meanwhile reaches both. One that was broken off is gone on with.
    /// </summary>
    /// <param name="documents">All that the archive has, each once.</param>
    /// <param name="stop">Breaks off; what is done so far is kept for the next time.</param>
    /// <exception cref="SearchUnavailableException">The engine is away for too long, or the new index does not hold what it should.</exception>
    Task<RebuildReport> RebuildAsync(IAsyncEnumerable<ArchivedState> documents, CancellationToken stop);

    /// <summary>Deletes the indexes that have been replaced, the last of which is kept till then.</summary>
    /// <returns>How many there were.</returns>
    Task<int> DropReplacedAsync(CancellationToken stop);

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

    /// <summary>All documents that the index holds, by their ids.</summary>
    Task<IReadOnlyDictionary<string, IndexedDocument>> ListAsync(CancellationToken stop);
}
