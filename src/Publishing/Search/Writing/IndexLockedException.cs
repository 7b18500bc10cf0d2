namespace Publishing.Search.Writing;

/// <summary>Another process writes this index; it can only be read.</summary>
public sealed class IndexLockedException(string folder, Exception? cause = null)
    : SearchUnavailableException($"Der Index in „{folder}“ wird gerade von einem anderen Programm beschrieben.", cause);
