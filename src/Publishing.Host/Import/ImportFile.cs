namespace Publishing.Host.Import;

/// <summary>A file on disk and the name it gets in the archive: its path relative to the imported folder, with '/'.</summary>
internal sealed record ImportFile(string Path, string Name)
{
    /// <summary>The file, or all files of the folder and its folders in a stable order; null where there is neither.</summary>
    public static IReadOnlyList<ImportFile>? Below(string path)
    {
        if (File.Exists(path)) return [new(path, System.IO.Path.GetFileName(path))];
        if (!Directory.Exists(path)) return null;

        // Hidden files are listed too: what is not imported must not be passed over in silence.
        var all = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0, IgnoreInaccessible = false };
        return
        [
            .. Directory.EnumerateFiles(path, "*", all)
                .Select(file => new ImportFile(file, System.IO.Path.GetRelativePath(path, file).Replace(System.IO.Path.DirectorySeparatorChar, '/')))
                .OrderBy(file => file.Name, StringComparer.Ordinal),
        ];
    }
}
