using Publishing.Documents;

namespace Publishing.Host.Import;

internal static class FileReading
{
    /// <summary>Reads a file on disk without archive or index.</summary>
    public static Task<ReadOutcome> ReadAsync(this DocumentReader reader, ImportFile file, CancellationToken stop) => reader.ReadAsync(
        new ArchivedFile(new string('0', 64), file.Name, new FileInfo(file.Path).Length, Metadata.None),
        () => Task.FromResult<Stream>(File.OpenRead(file.Path)),
        stop);
}
