namespace Publishing.Extract.Isolation;

/// <summary>How to start a process that reads files for this one.</summary>
public sealed record ReaderCommand(string Program, IReadOnlyList<string> Arguments)
{
    /// <summary>The argument that makes the program a reading process.</summary>
    public const string Argument = "read-files";

    /// <summary>This very program once more.</summary>
    /// <param name="assembly">Path of its assembly.</param>
    public static ReaderCommand Of(string assembly)
    {
        // Under a test runner the process is another program.
        var self = Environment.ProcessPath;
        return self is not null && Path.GetFileNameWithoutExtension(self) == Path.GetFileNameWithoutExtension(assembly)
            ? new(self, [Argument])
            : new("dotnet", [assembly, Argument]);
    }
}
