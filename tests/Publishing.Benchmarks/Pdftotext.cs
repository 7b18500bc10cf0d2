using System.Diagnostics;

namespace Publishing.Benchmarks;

/// <summary>The yardstick: poppler's extractor.</summary>
internal static class Pdftotext
{
    public static bool IsInstalled { get; } =
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, "pdftotext")));

    public static void Run(string file)
    {
        using var process = Process.Start(new ProcessStartInfo("pdftotext", [file, "/dev/null"]) { RedirectStandardError = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
    }
}
