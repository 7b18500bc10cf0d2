using System.Buffers;
using Microsoft.AspNetCore.WebUtilities;

namespace Publishing.Pages.Forms;

/// <summary>A multipart body as it comes in; a sender's breaking off is told apart from a fault of our own disk.</summary>
internal sealed class ReceivedBody(MultipartReader reader)
{
    /// <summary>True once the body has turned out cut off or malformed.</summary>
    public bool Broken { get; private set; }

    /// <summary>Null at the end, and where the body is broken.</summary>
    public async Task<MultipartSection?> NextAsync(CancellationToken stop)
    {
        try
        {
            return await reader.ReadNextSectionAsync(stop);
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            Broken = true;
            return null;
        }
    }

    /// <returns>The bytes copied; null where there are more than the limit, or the body is broken.</returns>
    public async Task<long?> CopyAsync(Stream from, Stream to, long limit, CancellationToken stop)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
        try
        {
            for (long total = 0; ;)
            {
                if (await ReadAsync(from, buffer, stop) is not { } read) return null;
                if (read == 0) return total;
                total += read;
                if (total > limit) return null;
                await to.WriteAsync(buffer.AsMemory(0, read), stop);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private async Task<int?> ReadAsync(Stream from, byte[] buffer, CancellationToken stop)
    {
        try
        {
            return await from.ReadAsync(buffer, stop);
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            Broken = true;
            return null;
        }
    }
}
