using System.Text.RegularExpressions;

namespace Publishing.Archive;

/// <summary>Which names an archive takes: the same on every medium, and none that could leave its root.</summary>
internal static partial class ArchiveName
{
    private const int Longest = 400;

    public static void Check(string path)
    {
        if (path is null || path.Length > Longest || !Names().IsMatch(path))
            throw new ArgumentException($"'{path}' cannot name an entry of the archive.", nameof(path));
    }

    /// <summary>A prefix is a name and a '/' behind it.</summary>
    public static void CheckPrefix(string prefix)
    {
        if (prefix is null || !prefix.EndsWith('/') || prefix.Length > Longest || !Names().IsMatch(prefix.AsSpan(0, prefix.Length - 1)))
            throw new ArgumentException($"'{prefix}' cannot be a prefix in the archive.", nameof(prefix));
    }

    /// <summary>Whether a file found on disk can be an entry or hold some; what others leave there is none.</summary>
    public static bool IsSegment(ReadOnlySpan<char> name) => !name.Contains('/') && Names().IsMatch(name);

    /// <summary>SHA-256 in lower-case digits: anything else that claims to be a document's id never reaches the medium.</summary>
    public static bool IsHash(string? id) => id is not null && Hashes().IsMatch(id);

    public static bool IsGuid(string? id) => id is not null && Guids().IsMatch(id);

    [GeneratedRegex(@"\A[a-z0-9]([a-z0-9._-]*[a-z0-9])?(/[a-z0-9]([a-z0-9._-]*[a-z0-9])?)*\z", RegexOptions.NonBacktracking)]
    private static partial Regex Names();

    [GeneratedRegex(@"\A[0-9a-f]{64}\z")]
    private static partial Regex Hashes();

    [GeneratedRegex(@"\A[0-9a-f]{32}\z")]
    private static partial Regex Guids();
}
