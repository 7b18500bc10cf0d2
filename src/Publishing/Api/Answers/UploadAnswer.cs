using Publishing.Pages;
using Publishing.Pages.Text;

namespace Publishing.Api.Answers;

/// <param name="Done">True once no file of it waits for the pipeline.</param>
/// <param name="Url">Where this status is asked for again.</param>
internal sealed record UploadAnswer(string Id, DateTimeOffset At, bool Done, IReadOnlyList<UploadedFileAnswer> Files, string Url)
{
    public static UploadAnswer Of(UploadStatus upload) => new(
        upload.Id,
        upload.At,
        upload.Done,
        [.. upload.Files.Select(file => new UploadedFileAnswer(
            file.FileName,
            file.DocumentId,
            Words.Code(file.State),
            file.Problem,
            file is { State: UploadState.Published, DocumentId: { } id } ? Addresses.Document(id) : null))],
        Addresses.UploadApi(upload.Id));
}

/// <param name="State">received, published, withheld, waits-for-ocr, refused or failed.</param>
/// <param name="Problem">German; null unless something is wrong.</param>
internal sealed record UploadedFileAnswer(string FileName, string? DocumentId, string State, string? Problem, string? Url);
