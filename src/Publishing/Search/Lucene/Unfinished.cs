namespace Publishing.Search.Lucene;

/// <summary>A note in the folder that an index is being made there: a crash meanwhile must not look like an empty index.</summary>
internal sealed class Unfinished(string folder)
{
    public const string FileName = "unfinished.note";

    private const string FirstTime = "first";

    private readonly string _path = Path.Combine(folder, FileName);

    public bool IsThere => File.Exists(_path);

    /// <summary>Whether it was the very first index of the folder, with nothing before it that could be lost.</summary>
    public bool IsFirst => IsThere && File.ReadAllText(_path) == FirstTime;

    public void Begin(bool first) => File.WriteAllText(_path, first ? FirstTime : "again");

    public void End() => File.Delete(_path);
}
