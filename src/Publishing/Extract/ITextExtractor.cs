namespace Publishing.Extract;

/// <summary>Reads the text of files, in this process (<see cref="TextExtractor"/>) or in others that may die of it.</summary>
public interface ITextExtractor
{
    /// <param name="content">The whole file; its length is known.</param>
    /// <param name="stop">Gives up; nothing of the file is left behind.</param>
    Task<Extraction> ExtractAsync(Stream content, CancellationToken stop);
}
