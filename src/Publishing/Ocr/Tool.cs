using System.ComponentModel;
using System.Diagnostics;

namespace Publishing.Ocr;

/// <summary>What a program answered.</summary>
/// <param name="Output">What it wrote to standard output.</param>
/// <param name="Problem">Why it did not do its work; null where it did.</param>
internal sealed record ToolAnswer(byte[] Output, string? Problem);

/// <summary>Runs a program under limits of time, memory and output.</summary>
internal static class Tool
{
    // The shell sets the limit for the program that takes its place; arguments stay arguments.
    private const string Limited = "ulimit -v \"$0\"; exec \"$@\"";
    private const int MostOfErrors = 500;

    public static async Task<ToolAnswer> RunAsync(
        OcrOptions options, string program, IReadOnlyList<string> arguments, ReadOnlyMemory<byte> input, CancellationToken stop)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(stop);
        time.CancelAfter(options.PageTime);
        using var process = Start(options, program, arguments);
        try
        {
            var errors = process.StandardError.ReadToEndAsync(time.Token);
            var output = ReadAsync(process, LargestOutput(options), time.Token);
            await WriteAsync(process, input, time.Token);
            var answer = await output;
            await process.WaitForExitAsync(time.Token);
            if (answer is null) return new([], "Das Bild ist zu groß.");
            return process.ExitCode == 0 ? new(answer, null) : new([], Short(await errors));
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new([], $"länger als {options.PageTime.TotalSeconds:0} Sekunden");
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    /// <summary>What a program says of itself; null where it is not there.</summary>
    public static async Task<string?> AskAsync(string program, string argument, CancellationToken stop)
    {
        try
        {
            using var process = Process.Start(Redirected(program, [argument]))!;
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync(stop);
            var errors = await process.StandardError.ReadToEndAsync(stop);
            await process.WaitForExitAsync(stop);
            return await output + errors;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static Process Start(OcrOptions options, string program, IReadOnlyList<string> arguments)
    {
        var start = Redirected("/bin/sh", ["-c", Limited, $"{options.MaxMemory / 1024}", program, .. arguments]);
        // One page a core: more threads for one page would only get into each other's way.
        start.Environment["OMP_THREAD_LIMIT"] = "1";
        return Process.Start(start)!;
    }

    private static ProcessStartInfo Redirected(string program, IReadOnlyList<string> arguments) => new(program, arguments)
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };

    // Grey pixels take a byte each.
    private static long LargestOutput(OcrOptions options) => options.MaxPixels + 1_000_000;

    private static async Task<byte[]?> ReadAsync(Process process, long largest, CancellationToken stop)
    {
        using var output = new MemoryStream();
        var buffer = new byte[1 << 16];
        int read;
        while ((read = await process.StandardOutput.BaseStream.ReadAsync(buffer, stop)) > 0)
        {
            if (output.Length + read > largest)
            {
                process.Kill(entireProcessTree: true);
                return null;
            }

            output.Write(buffer, 0, read);
        }

        return output.ToArray();
    }

    private static async Task WriteAsync(Process process, ReadOnlyMemory<byte> input, CancellationToken stop)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input, stop);
            process.StandardInput.Close();
        }
        // A program that gives up no longer reads; its exit code and its words say why.
        catch (IOException)
        {
        }
    }

    private static string Short(string errors)
    {
        var text = string.Join(' ', errors.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length > MostOfErrors ? text[..MostOfErrors] : text;
    }
}
