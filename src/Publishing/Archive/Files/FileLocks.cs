using System.IO.Hashing;
using System.Text;

namespace Publishing.Archive.Files;

/// <summary>Keeps two replacements of an entry apart, within this process and between processes.</summary>
/// <remarks>Lock files are few, shared by many names and never deleted: deleting one would let two owners in.</remarks>
internal sealed class FileLocks(string folder, TimeProvider clock)
{
    private const int Count = 256;

    private readonly SemaphoreSlim[] _here = [.. Enumerable.Range(0, Count).Select(_ => new SemaphoreSlim(1, 1))];

    public async Task<Held> TakeAsync(string path, CancellationToken stop)
    {
        var number = (int)(XxHash64.HashToUInt64(Encoding.UTF8.GetBytes(path)) % Count);
        await _here[number].WaitAsync(stop);
        try
        {
            return new Held(_here[number], await TakeFileAsync(Path.Combine(folder, $"{number:x2}"), stop));
        }
        catch
        {
            _here[number].Release();
            throw;
        }
    }

    private async Task<FileStream> TakeFileAsync(string file, CancellationToken stop)
    {
        while (true)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
            }
            catch (IOException fault) when (IsHeldElsewhere(fault))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(1, 8)), clock, stop);
            }
        }
    }

    // EWOULDBLOCK is 11 on Linux and 35 on macOS; Windows reports a sharing violation.
    private static bool IsHeldElsewhere(IOException fault) => fault.HResult is 11 or 35 or unchecked((int)0x80070020);

    internal sealed record Held(SemaphoreSlim Here, FileStream File) : IDisposable
    {
        public void Dispose()
        {
            File.Dispose();
            Here.Release();
        }
    }
}
