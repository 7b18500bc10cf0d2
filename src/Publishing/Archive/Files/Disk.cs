using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;

namespace Publishing.Archive.Files;

/// <summary>What outlives a power failure and what the framework has no call for.</summary>
internal static class Disk
{
    /// <summary>Makes a folder with all above it, each durably entered in its parent where that is wished.</summary>
    public static void CreateFolder(string folder, bool durable)
    {
        if (Directory.Exists(folder)) return;
        var parent = Path.GetDirectoryName(folder);
        if (parent is not null) CreateFolder(parent, durable);
        Directory.CreateDirectory(folder);
        if (durable && parent is not null) FlushFolder(parent);
    }

    /// <summary>Makes the names in a folder durable. Windows has no such call: its file systems journal names themselves.</summary>
    public static void FlushFolder(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        var handle = Open(Encoding.UTF8.GetBytes(folder + '\0'), 0);
        if (handle < 0) throw Fault(folder);
        try
        {
            if (Flush(handle) != 0) throw Fault(folder);
        }
        finally
        {
            _ = Close(handle);
        }
    }

    public static async Task<string> HashAsync(Stream content, CancellationToken stop)
    {
        var hash = new XxHash128();
        await hash.AppendAsync(content, stop);
        return Convert.ToHexStringLower(hash.GetCurrentHash());
    }

    /// <summary>Copies and answers what <see cref="HashAsync"/> will say of the copy.</summary>
    public static async Task<string> CopyAsync(Stream content, Stream target, CancellationToken stop)
    {
        var hash = new XxHash128();
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await content.ReadAsync(buffer, stop)) > 0)
        {
            hash.Append(buffer.AsSpan(0, read));
            await target.WriteAsync(buffer.AsMemory(0, read), stop);
        }
        return Convert.ToHexStringLower(hash.GetCurrentHash());
    }

    private static IOException Fault(string folder) =>
        new($"The folder '{folder}' cannot be made durable (error {Marshal.GetLastPInvokeError()}).");

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Flush(int handle);

    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int handle);
}
