using System.Buffers.Binary;
using System.Text.Json;

namespace Publishing.Extract.Isolation;

/// <summary>The life of a reading process: files in, texts out, until its input ends.</summary>
public static class ReaderLoop
{
    public static async Task RunAsync(Stream input, Stream output, CancellationToken stop)
    {
        if (await Frames.ReadAsync(input, int.MaxValue, stop) is not (FrameKind.Limits, var limits)) return;
        var options = JsonSerializer.Deserialize(limits, WireJson.Default.ExtractOptions)!;
        var pages = new PageCount(output);
        var extractor = new TextExtractor(options) { Progress = pages };
        while (await Frames.ReadAsync(input, Array.MaxLength, stop) is (FrameKind.File, var content))
        {
            var answer = Read(extractor, content, stop);
            await pages.SendAsync(JsonSerializer.SerializeToUtf8Bytes(answer, WireJson.Default.WireAnswer), stop);
            if (answer.Ends) return;
        }
    }

    private static WireAnswer Read(TextExtractor extractor, byte[] content, CancellationToken stop)
    {
        try
        {
            return WireAnswer.Of(extractor.Extract(content, stop));
        }
        catch (OutOfMemoryException)
        {
            return new(null, Refusals.TooMuchMemory, null, Ends: true);
        }
    }

    /// <summary>Tells the parent how far the reading has come.</summary>
    private sealed class PageCount(Stream output) : IProgress<int>
    {
        private readonly Lock _pipe = new();

        // Only now and then: the parent wants a sign of life, not a protocol.
        private const int Pause = 200;
        private long _said;

        public void Report(int value)
        {
            lock (_pipe)
            {
                if (Environment.TickCount64 - _said < Pause && value > 1) return;
                _said = Environment.TickCount64;
                Span<byte> frame = stackalloc byte[Frames.HeadLength + sizeof(int)];
                Frames.Head(FrameKind.Page, sizeof(int)).CopyTo(frame);
                BinaryPrimitives.WriteInt32LittleEndian(frame[Frames.HeadLength..], value);
                output.Write(frame);
                output.Flush();
            }
        }

        public Task SendAsync(byte[] answer, CancellationToken stop) => Frames.WriteAsync(output, FrameKind.Answer, answer, stop);
    }
}
