using System.Globalization;
using Publishing.Archive.Files;
using Publishing.Search.Writing;

namespace Publishing.Lucene.Writing;

/// <summary>
/// The folder of a portal: in it a folder for each index, a file that names the one that answers and one that names the one being filled.
/// These files are replaced whole, so that a crash leaves the old index or the new one.
/// </summary>
internal sealed class LuceneFolders : IDisposable
{
    private const string CurrentFile = "current", NextFile = "next", Prefix = "index-";

    private readonly string _root;
    private readonly FileStream? _owned;

    /// <exception cref="IndexLockedException">Another process writes here.</exception>
    public LuceneFolders(string root, bool readOnly)
    {
        _root = Path.TrimEndingDirectorySeparator(root);
        if (readOnly) return;
        Directory.CreateDirectory(_root);
        _owned = Own(_root);
    }

    public string Root => _root;

    /// <summary>Null where there is none yet, and where it is of a time before there were such folders.</summary>
    public string? Current => Named(CurrentFile);

    /// <summary>What a rebuild that was broken off has filled; null where there is none.</summary>
    public string? Next => Named(NextFile) is { } next && next != Current ? next : null;

    /// <summary>Where the very first index goes.</summary>
    public string First => Path.Combine(_root, Prefix + "0");

    /// <summary>Whether nothing has ever been here, but perhaps a first index that a crash has cut short.</summary>
    public bool IsNew => Current is null && !Directory.EnumerateFileSystemEntries(_root).Any(one => one != First);

    /// <summary>An empty folder for the very first index.</summary>
    public string MakeFirst()
    {
        if (Directory.Exists(First)) Directory.Delete(First, recursive: true);
        return Directory.CreateDirectory(First).FullName;
    }

    public void Begin() => Point(CurrentFile, First);

    /// <summary>An empty folder for the next index.</summary>
    public string MakeNext()
    {
        if (Next is { } half) Directory.Delete(half, recursive: true);
        var last = Indexes().Select(folder => int.TryParse(Path.GetFileName(folder)[Prefix.Length..], CultureInfo.InvariantCulture, out var number) ? number : 0);
        var made = Path.Combine(_root, Prefix + (last.DefaultIfEmpty(0).Max() + 1).ToString(CultureInfo.InvariantCulture));
        Directory.CreateDirectory(made);
        Point(NextFile, made);
        return made;
    }

    /// <summary>Lets the next index answer. The one that did so far is kept; those before it go.</summary>
    public void Swap()
    {
        var (next, replaced) = (Next!, Current);
        Point(CurrentFile, next);
        File.Delete(Path.Combine(_root, NextFile));
        Drop(replaced);
        // What an earlier form of the program has left.
        foreach (var file in Directory.EnumerateFiles(_root).Where(file => Path.GetFileName(file) is not (CurrentFile or NextFile))) File.Delete(file);
    }

    /// <summary>Deletes what neither answers nor is being filled.</summary>
    public int Drop(string? kept)
    {
        var old = Indexes().Where(folder => folder != Current && folder != Next && folder != kept).ToArray();
        foreach (var folder in old) Directory.Delete(folder, recursive: true);
        return old.Length;
    }

    public void Dispose() => _owned?.Dispose();

    // Lucene.NET's own write lock takes a shared flock on Linux, which does not keep a second process out.
    private static FileStream Own(string folder)
    {
        var file = folder + ".lock";
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
        }
        catch (IOException e) when (File.Exists(file))
        {
            throw new IndexLockedException(folder, e);
        }
    }

    private string[] Indexes() => Directory.GetDirectories(_root, Prefix + "*");

    private string? Named(string pointer)
    {
        try
        {
            return Path.Combine(_root, File.ReadAllText(Path.Combine(_root, pointer)));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private void Point(string pointer, string folder)
    {
        var (file, half) = (Path.Combine(_root, pointer), Path.Combine(_root, pointer + ".half"));
        using (var stream = new FileStream(half, FileMode.Create, FileAccess.Write))
        {
            stream.Write(System.Text.Encoding.UTF8.GetBytes(Path.GetFileName(folder)));
            stream.Flush(flushToDisk: true);
        }

        File.Move(half, file, overwrite: true);
        Disk.FlushFolder(_root);
    }
}
