namespace Publishing.Tests;

/// <summary>Places on disk that tests need.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>Real council records beside the checkout; never copied into it.</summary>
    public static string Shared { get; } = Path.GetFullPath(Path.Combine(Root, "..", "shared"));

    /// <summary>A file or folder of the shared records; skips the test, saying why, where it is absent.</summary>
    public static string NeedShared(params string[] parts)
    {
        var path = Path.Combine([Shared, .. parts]);
        Assert.SkipUnless(Path.Exists(path), $"needs the shared council records: {Path.Combine(["../shared", .. parts])} is absent");
        return path;
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Publishing.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside their checkout.");
        return folder;
    }
}
