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
        var extractor = new TextExtractor(options) { Progress = new PageCount(output) };
        while (await Frames.ReadAsync(input, Array.MaxLength, stop) is (FrameKind.File, var content))
        {
            if (!await AnswerAsync(extractor, content, output, stop)) return;
        }
    }

    /// <returns>Whether another file may follow.</returns>
    private static async Task<bool> AnswerAsync(TextExtractor extractor, byte[] content, Stream output, CancellationToken stop)
    {
        try
        {
            var extraction = extractor.Extract(content, stop);
            foreach (var part in extraction.Parts) await Frames.WriteAsync(output, FrameKind.Part, PartCodec.Pack(part), stop);
            await AnswerAsync(extraction, output, stop);
            return !extraction.Abandoned;
        }
        // Who knows what is left of its memory: another process takes the next file.
        catch (OutOfMemoryException)
        {
            await AnswerAsync(Extraction.Refused(Refusals.TooMuchMemory) with { Abandoned = true }, output, stop);
            return false;
        }
    }

    private static Task AnswerAsync(Extraction extraction, Stream output, CancellationToken stop) => Frames.WriteAsync(
        output, FrameKind.Answer, JsonSerializer.SerializeToUtf8Bytes(WireAnswer.Of(extraction), WireJson.Default.WireAnswer), stop);

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
    }
}
