using Publishing.Documents;
using Publishing.Extract;
using Publishing.Guard;
using Publishing.Link;
using Publishing.Link.Citations;
using Publishing.Ocr;
using Publishing.Parse;
using Publishing.Repair;
using Publishing.Vocabulary;

namespace Publishing;

/// <summary>What was made of a file's bytes: either <paramref name="Refusal"/> (German), or the others.</summary>
public sealed record ReadOutcome(Document? Document, Review? Review, string? Refusal)
{
    /// <summary>One a page; empty where the file's format has no places.</summary>
    public IReadOnlyList<PageLayout> Layouts { get; init; } = [];

    /// <summary>The files in an e-mail or archive, each to be taken in as a document.</summary>
    public IReadOnlyList<ContainedFile> Parts { get; init; } = [];
}

/// <summary>A file to be read.</summary>
/// <param name="File">What is known of it.</param>
/// <param name="OpenAsync">Opens its content; asked once.</param>
/// <param name="ScansAsync">What was read from its pictures so far, by page; asked only where it has any.</param>
public sealed record FileSource(
    ArchivedFile File,
    Func<CancellationToken, Task<Stream>> OpenAsync,
    Func<CancellationToken, Task<IReadOnlyDictionary<int, ScannedPage>>> ScansAsync)
{
    /// <summary>Whether the e-mails and archives it came in, if any, are public as a whole.</summary>
    public bool ContainersArePublic { get; init; } = true;
}

/// <summary>The stages between archive and index: extract → ocr → repair → parse → link → guard. Reads bytes, touches nothing.</summary>
public sealed class DocumentReader(
    ITextExtractor extractor, TextRepairer repairer, Vocabularies vocabularies, DocumentParser parser, ReferenceFinder references) : IDisposable
{
    private readonly SemaphoreSlim _cores = new(Environment.ProcessorCount);

    /// <summary>Reads as soon as a core is free: more at once would only cost memory.</summary>
    public async Task<ReadOutcome> ReadAsync(FileSource source, CancellationToken stop)
    {
        await _cores.WaitAsync(stop);
        try
        {
            await using var content = await source.OpenAsync(stop);
            var extraction = await extractor.ExtractAsync(content, stop);
            if (extraction.Text is not { } text) return new(null, null, extraction.Refusal);

            var read = new ReadPages(repairer.WithVerdicts(text), extraction.Layouts);
            if (read.Layouts.Any(layout => layout.HasPicture)) read = WithScans(read, await source.ScansAsync(stop));
            if (repairer.IsNeeded(read.Text))
                read = read with { Text = repairer.Repair(read.Text, await vocabularies.OfAsync(source.File.Metadata.Body, stop)) };
            return Understand(source, read) with { Parts = extraction.Parts };
        }
        finally
        {
            _cores.Release();
        }
    }

    public void Dispose() => _cores.Dispose();

    /// <summary>Pages that were missing or bad, as their pictures were read; those not read yet are marked.</summary>
    private ReadPages WithScans(ReadPages read, IReadOnlyDictionary<int, ScannedPage> scans)
    {
        var merged = ScannedTexts.Merge(read, scans, repairer.IsBetter);
        return merged with { Text = repairer.WithVerdicts(merged.Text) };
    }

    private ReadOutcome Understand(FileSource source, ReadPages read)
    {
        var understanding = parser.Parse(read.Text, source.File);
        var document = new Document(source.File, read.Text, understanding, references.Find(read.Text, understanding, source.File))
        {
            Citations = CitationFinder.Find(read.Text, understanding),
        };
        return new(document, Review.Of(document, source.ContainersArePublic), null) { Layouts = read.Layouts };
    }
}
