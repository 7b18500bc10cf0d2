namespace Publishing.Documents.Texts;

/// <summary>A place in a document's text, as every fact carries it.</summary>
/// <param name="Page">Number of the page on which the place begins, from 1.</param>
/// <param name="Start">Offset of the first character (UTF-16 code units) in <see cref="DocumentText.Whole"/>.</param>
/// <param name="End">Offset behind the last character; a place may run on over a page break.</param>
public readonly record struct Span(int Page, int Start, int End)
{
    public bool Contains(Span other) => other.Start >= Start && other.End <= End;

    public bool Overlaps(Span other) => other.Start < End && other.End > Start;
}

/// <summary>Something known about a document, with the place where it was read.</summary>
/// <param name="Value">What is known.</param>
/// <param name="Source">Where the text says so; null when the uploader said so.</param>
public sealed record Fact<T>(T Value, Span? Source);
