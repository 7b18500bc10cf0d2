using Publishing.Extract;

namespace Publishing.Tests.Functions;

/// <summary>Breaks on every file until it is whole.</summary>
internal sealed class BreakingReader : ITextExtractor
{
    public bool Whole { get; set; }

    public int Tries { get; private set; }

    public Task<Extraction> ExtractAsync(Stream content, CancellationToken stop)
    {
        Tries++;
        return Whole ? new TextExtractor(new ExtractOptions()).ExtractAsync(content, stop) : throw new NotSupportedException("Kaputt.");
    }
}
