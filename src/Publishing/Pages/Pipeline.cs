using Publishing.Documents;
using Publishing.Documents.Texts;
using Publishing.Guard;

namespace Publishing.Pages;

/// <summary>A paper's number in its one spelling; null where the text has no paper's form.</summary>
public delegate string? PaperNumber(string written);

/// <summary>What pages and API ask of the stages before them, a verb each.</summary>
internal sealed record Pipeline
{
    public required Func<string, CancellationToken, Task<PublicDocument?>> Document { get; init; }

    public required Func<string, CancellationToken, Task<OriginalFile?>> Original { get; init; }

    /// <summary>What holds a document and what it holds.</summary>
    public Func<PublicDocument, CancellationToken, Task<Family>> Family { get; init; } = (_, _) => Task.FromResult(Publishing.Family.None);

    public required Func<string, CancellationToken, Task<IReadOnlyList<PageLayout>?>> Layouts { get; init; }

    public required Func<IAsyncEnumerable<Upload>, CancellationToken, Task<UploadStatus>> Accept { get; init; }

    public required Func<string, CancellationToken, Task<UploadStatus?>> Upload { get; init; }

    /// <summary>Tries a document that failed once more; false where there is none that failed.</summary>
    public Func<string, CancellationToken, Task<bool>> Retry { get; init; } = (_, _) => Task.FromResult(false);

    public required PaperNumber Normalize { get; init; }

    /// <summary>A stranger's id reaches the archive only in an id's form.</summary>
    public Task<PublicDocument?> FindDocumentAsync(string id, CancellationToken stop) =>
        id.Length == 64 && id.All(char.IsAsciiHexDigitLower) ? Document(id, stop) : Task.FromResult<PublicDocument?>(null);

    public Task<UploadStatus?> FindUploadAsync(string id, CancellationToken stop) =>
        id.Length is > 0 and <= 64 && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))
            ? Upload(id, stop)
            : Task.FromResult<UploadStatus?>(null);

    /// <summary>The number as an address has it, in its one spelling where it has a paper's form.</summary>
    public string NumberOf(string written)
    {
        // A slash in a number may come encoded, and then the server leaves it so.
        var text = written.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase).Trim();
        return Normalize(text) ?? text;
    }
}
