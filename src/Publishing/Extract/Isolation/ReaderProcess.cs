using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Publishing.Extract.Isolation;

/// <summary>A process that reads files, one after another, and may die of any.</summary>
internal sealed class ReaderProcess : IDisposable
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly Process _process;
    private readonly ExtractOptions _options;

    private ReaderProcess(Process process, ExtractOptions options) => (_process, _options) = (process, options);

    public static async Task<ReaderProcess> StartAsync(ReaderCommand command, ExtractOptions options, CancellationToken stop)
    {
        var start = new ProcessStartInfo(command.Program, command.Arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_GCHeapHardLimit"] = options.MaxMemory.ToString("x", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        var process = Process.Start(start) ?? throw new IOException($"'{command.Program}' could not be started.");
        // A runtime that dies says so at length; unread it would wait for a reader.
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var limits = JsonSerializer.SerializeToUtf8Bytes(options, WireJson.Default.ExtractOptions);
        await Frames.WriteAsync(process.StandardInput.BaseStream, FrameKind.Limits, limits, stop);
        return new ReaderProcess(process, options);
    }

    /// <summary>Whether it can read another file.</summary>
    public bool IsAlive { get; private set; } = true;

    /// <returns>Null where the process died of the file, or of something else.</returns>
    public async Task<Extraction?> ReadAsync(Stream content, CancellationToken stop)
    {
        using var file = CancellationTokenSource.CreateLinkedTokenSource(stop);
        using var page = CancellationTokenSource.CreateLinkedTokenSource(file.Token);
        file.CancelAfter(_options.ProcessTime);
        var (at, parts, bytes) = (0, new List<ContainedFile>(), 0L);
        IsAlive = false;
        try
        {
            await SendAsync(content, file.Token);
            while (true)
            {
                if (await Frames.ReadAsync(_process.StandardOutput.BaseStream, LargestAnswer - bytes, page.Token) is not var (kind, answer)) return null;
                if (kind == FrameKind.Answer) return Answered(answer, parts);
                if (kind == FrameKind.Part)
                {
                    bytes += answer.Length;
                    parts.Add(PartCodec.Unpack(answer));
                    continue;
                }

                at = BinaryPrimitives.ReadInt32LittleEndian(answer);
                // The child has the same limit and says so itself; this one is for a child that says nothing any more.
                page.CancelAfter(_options.PageTime + Grace);
            }
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return Extraction.Refused(file.IsCancellationRequested ? Refusals.FileTooSlow : Refusals.TooSlow(at));
        }
        // The pipe breaks when the process dies.
        catch (IOException)
        {
            return null;
        }
    }

    public void Dispose()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It is gone already.
        }

        _process.Dispose();
    }

    // Text as JSON takes up to six bytes a character, its places about ten.
    private long LargestAnswer => (16L * _options.MaxCharacters) + _options.MaxUnpackedTotal + 1_000_000;

    private async Task SendAsync(Stream content, CancellationToken stop)
    {
        var pipe = _process.StandardInput.BaseStream;
        await pipe.WriteAsync(Frames.Head(FrameKind.File, content.Length - content.Position), stop);
        await content.CopyToAsync(pipe, stop);
        await pipe.FlushAsync(stop);
    }

    private Extraction Answered(byte[] content, List<ContainedFile> parts)
    {
        var answer = JsonSerializer.Deserialize(content, WireJson.Default.WireAnswer)!;
        IsAlive = !answer.Ends;
        return answer.Extraction(parts);
    }
}
