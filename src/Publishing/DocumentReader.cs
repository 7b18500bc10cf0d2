using Publishing.Documents;
using Publishing.Extract;
using Publishing.Guard;
using Publishing.Link;
using Publishing.Parse;

namespace Publishing;

/// <summary>What was made of a file's bytes: either <paramref name="Refusal"/> (German), or the other two.</summary>
public sealed record ReadOutcome(Document? Document, Review? Review, string? Refusal);

/// <summary>The stages between archive and index: extract → parse → link → guard. Reads bytes, touches nothing.</summary>
public sealed class DocumentReader(TextExtractor extractor, DocumentParser parser, ReferenceFinder references)
{
    public ReadOutcome Read(ArchivedFile file, byte[] content, CancellationToken stop)
    {
        var extraction = extractor.Extract(content, stop);
        if (extraction.Text is not { } text) return new(null, null, extraction.Refusal);

        var understanding = parser.Parse(text, file);
        var document = new Document(file, text, understanding, references.Find(text, understanding, file));
        return new(document, Review.Of(document), null);
    }
}
