namespace Publishing.Tests.Archive;

/// <summary>A folder of its own for a test, gone with it.</summary>
internal sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("publishing-tests-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
