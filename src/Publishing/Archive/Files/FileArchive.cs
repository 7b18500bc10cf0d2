namespace Publishing.Archive.Files;

/// <summary>An archive in a folder. Several processes may share it on one machine.</summary>
/// <remarks>
/// An entry's version is the hash of its content: a time stamp is too coarse to tell two writes apart.
/// Entries below the rebuildable prefixes are whole or absent too as long as the machine keeps its power,
/// but are not forced to disk: their reader must notice a torn one.
/// </remarks>
internal sealed class FileArchive : IArchive
{
    private static readonly TimeSpan LeftoverAge = TimeSpan.FromHours(1);

    private readonly string _root;
    private readonly string _unfinished;
    private readonly FileLocks _locks;
    private readonly IReadOnlyList<string> _rebuildable;

    public FileArchive(string folder, TimeProvider clock, params IReadOnlyList<string> rebuildable)
    {
        _root = Path.GetFullPath(folder);
        // No entry's name begins with a dot, so these two are out of every caller's reach.
        _unfinished = Path.Combine(_root, ".unfinished");
        var locks = Path.Combine(_root, ".locks");
        _locks = new FileLocks(locks, clock);
        _rebuildable = rebuildable;
        Disk.CreateFolder(_unfinished, durable: true);
        Disk.CreateFolder(locks, durable: true);
        SweepLeftovers(clock.GetUtcNow() - LeftoverAge);
    }

    public async Task<ArchiveEntry?> OpenAsync(string path, CancellationToken stop)
    {
        var content = OpenFile(FileOf(path));
        if (content is null) return null;
        try
        {
            var version = await Disk.HashAsync(content, stop);
            content.Position = 0;
            return new ArchiveEntry(content, version);
        }
        catch
        {
            await content.DisposeAsync();
            throw;
        }
    }

    public async Task<string?> PutAsync(string path, Stream content, string? expected, CancellationToken stop)
    {
        var target = FileOf(path);
        if ((expected is null) == File.Exists(target)) return Conflict(path, target);

        var unfinished = Path.Combine(_unfinished, Guid.NewGuid().ToString("n"));
        try
        {
            var version = await WriteAsync(unfinished, content, IsDurable(path), stop);
            Disk.CreateFolder(Path.GetDirectoryName(target)!, IsDurable(path));
            if (!await MoveAsync(unfinished, path, expected, stop)) return Conflict(path, target);
            MakeDurable(path, target);
            return version;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    public IAsyncEnumerable<string> ListAsync(string prefix, CancellationToken stop)
    {
        ArchiveName.CheckPrefix(prefix);
        return Walk(prefix, stop).ToAsyncEnumerable();
    }

    public async Task<bool> DeleteAsync(string path, CancellationToken stop)
    {
        var target = FileOf(path);
        using var held = await _locks.TakeAsync(path, stop);
        if (!File.Exists(target)) return false;
        File.Delete(target);
        return true;
    }

    private static FileStream? OpenFile(string file)
    {
        try
        {
            return new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, useAsync: false);
        }
        catch (Exception absent) when (absent is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private static async Task<string> WriteAsync(string unfinished, Stream content, bool durable, CancellationToken stop)
    {
        await using var file = new FileStream(unfinished, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        var version = await Disk.CopyAsync(content, file, stop);
        // An empty entry is nothing but its name, and names are the folder's.
        if (durable && file.Length > 0) file.Flush(flushToDisk: true);
        return version;
    }

    // Under the lock in either case: File.Move looks first and moves then, so even without overwriting it would
    // let the later of two creators win.
    private async Task<bool> MoveAsync(string unfinished, string path, string? expected, CancellationToken stop)
    {
        using var held = await _locks.TakeAsync(path, stop);
        if (await this.VersionAsync(path, stop) != expected) return false;
        File.Move(unfinished, FileOf(path), overwrite: true);
        return true;
    }

    // Folders sort as they stand in a name, with their '/': "a.b" before "a/b" before "ab".
    private IEnumerable<string> Walk(string prefix, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        var folder = new DirectoryInfo(Path.Combine(_root, prefix));
        if (!folder.Exists) return [];
        return folder.EnumerateFileSystemInfos()
            .Where(found => ArchiveName.IsSegment(found.Name))
            .Select(found => prefix + found.Name + (found is DirectoryInfo ? "/" : ""))
            .Order(StringComparer.Ordinal)
            .SelectMany(name => name.EndsWith('/') ? Walk(name, stop) : [name]);
    }

    // Whoever hears that an entry is there already relies on it as much as its writer does.
    private string? Conflict(string path, string target)
    {
        if (File.Exists(target)) MakeDurable(path, target);
        return null;
    }

    private void MakeDurable(string path, string target)
    {
        if (IsDurable(path)) Disk.FlushFolder(Path.GetDirectoryName(target)!);
    }

    private bool IsDurable(string path) => !_rebuildable.Any(prefix => path.StartsWith(prefix, StringComparison.Ordinal));

    private string FileOf(string path)
    {
        ArchiveName.Check(path);
        return Path.Combine(_root, path);
    }

    // Another process may be writing a young one just now.
    private void SweepLeftovers(DateTimeOffset before)
    {
        foreach (var leftover in new DirectoryInfo(_unfinished).EnumerateFiles())
            if (leftover.LastWriteTimeUtc < before.UtcDateTime)
                leftover.Delete();
    }
}
