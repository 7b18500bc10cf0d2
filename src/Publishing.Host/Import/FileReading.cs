using Publishing.Documents;
using Publishing.Documents.Texts;

namespace Publishing.Host.Import;

internal static class FileReading
{
    /// <summary>Reads a file on disk without archive or index.</summary>
    public static Task<ReadOutcome> ReadAsync(this DocumentReader reader, ImportFile file, CancellationToken stop) => reader.ReadAsync(
        new FileSource(
            new ArchivedFile(new string('0', 64), file.Name, new FileInfo(file.Path).Length, Metadata.None),
            _ => Task.FromResult<Stream>(File.OpenRead(file.Path)),
            _ => Task.FromResult<IReadOnlyDictionary<int, ScannedPage>>(new Dictionary<int, ScannedPage>())),
        stop);
}
