using Publishing.Documents;
using Publishing.Extract;
using Publishing.Guard;
using Publishing.Link;
using Publishing.Parse;

namespace Publishing;

/// <summary>What was made of a file's bytes: either <paramref name="Refusal"/> (German), or the other two.</summary>
public sealed record ReadOutcome(Document? Document, Review? Review, string? Refusal);

/// <summary>The stages between archive and index: extract → parse → link → guard. Reads bytes, touches nothing.</summary>
public sealed class DocumentReader(TextExtractor extractor, DocumentParser parser, ReferenceFinder references) : IDisposable
{
    private readonly SemaphoreSlim _cores = new(Environment.ProcessorCount);

    /// <summary>Reads as soon as a core is free: more at once would only cost memory.</summary>
    public async Task<ReadOutcome> ReadAsync(ArchivedFile file, Func<Task<byte[]>> content, CancellationToken stop)
    {
        await _cores.WaitAsync(stop);
        try
        {
            return Read(file, await content(), stop);
        }
        finally
        {
            _cores.Release();
        }
    }

    public void Dispose() => _cores.Dispose();

    public ReadOutcome Read(ArchivedFile file, byte[] content, CancellationToken stop)
    {
        var extraction = extractor.Extract(content, stop);
        if (extraction.Text is not { } text) return new(null, null, extraction.Refusal);

        var understanding = parser.Parse(text, file);
        var document = new Document(file, text, understanding, references.Find(text, understanding, file))
        {
            Citations = CitationFinder.Find(text, understanding),
        };
        return new(document, Review.Of(document), null);
    }
}
