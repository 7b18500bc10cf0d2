using System.Globalization;

namespace Publishing.Extract.Containers;

/// <summary>A part's name as it is shown and kept: readable, of bounded length, and no way out of anything.</summary>
internal static class PartName
{
    private const int Longest = 400;

    public static string Of(string written)
    {
        var folders = written.Replace('\\', '/').Split('/')
            .Select(folder => string.Concat(folder.Where(c => char.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate))).Trim())
            .Where(folder => folder.Length > 0 && folder is not ("." or ".."));
        var name = string.Join('/', folders);
        return name.Length == 0 ? "ohne Namen" : name.Length <= Longest ? name : name[..(Longest / 2)] + "…" + name[^(Longest / 2)..];
    }
}
