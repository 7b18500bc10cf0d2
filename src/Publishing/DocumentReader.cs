using Publishing.Documents;
using Publishing.Extract;
using Publishing.Guard;
using Publishing.Link;
using Publishing.Parse;
using Publishing.Repair;
using Publishing.Vocabulary;

namespace Publishing;

/// <summary>What was made of a file's bytes: either <paramref name="Refusal"/> (German), or the other two.</summary>
public sealed record ReadOutcome(Document? Document, Review? Review, string? Refusal);

/// <summary>The stages between archive and index: extract → repair → parse → link → guard. Reads bytes, touches nothing.</summary>
public sealed class DocumentReader(
    TextExtractor extractor, TextRepairer repairer, Vocabularies vocabularies, DocumentParser parser, ReferenceFinder references) : IDisposable
{
    private readonly SemaphoreSlim _cores = new(Environment.ProcessorCount);

    /// <summary>Reads as soon as a core is free: more at once would only cost memory.</summary>
    public async Task<ReadOutcome> ReadAsync(ArchivedFile file, Func<Task<byte[]>> content, CancellationToken stop)
    {
        await _cores.WaitAsync(stop);
        try
        {
            var extraction = extractor.Extract(await content(), stop);
            if (extraction.Text is not { } extracted) return new(null, null, extraction.Refusal);
            var text = repairer.WithVerdicts(extracted);
            return Understand(file, repairer.IsNeeded(text) ? repairer.Repair(text, await vocabularies.OfAsync(file.Metadata.Body, stop)) : text);
        }
        finally
        {
            _cores.Release();
        }
    }

    public void Dispose() => _cores.Dispose();

    /// <summary>The same without what the portal has learned.</summary>
    public ReadOutcome Read(ArchivedFile file, byte[] content, CancellationToken stop)
    {
        var extraction = extractor.Extract(content, stop);
        return extraction.Text is { } text
            ? Understand(file, repairer.Repair(repairer.WithVerdicts(text), KnownWords.Shipped))
            : new(null, null, extraction.Refusal);
    }

    private ReadOutcome Understand(ArchivedFile file, DocumentText text)
    {
        var understanding = parser.Parse(text, file);
        var document = new Document(file, text, understanding, references.Find(text, understanding, file));
        return new(document, Review.Of(document), null);
    }
}
