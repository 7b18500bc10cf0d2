using System.Runtime.InteropServices;

namespace Publishing.Benchmarks;

/// <summary>One line of the result table.</summary>
internal sealed record Measurement(string What, string Value);

internal static class Machine
{
    public static string Description()
    {
        var processor = File.Exists("/proc/cpuinfo")
            ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(": ")[1]
            : null;
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1 << 30);
        return $"{Environment.ProcessorCount} cores ({processor ?? "unknown"}), {memory} GiB, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}.";
    }

    /// <summary>The program as users start it.</summary>
    public static string Program { get; } = FindProgram(AppContext.BaseDirectory);

    /// <summary>What it has compiled itself to; there after its first call.</summary>
    public static string Assembly { get; } = Path.Combine(Path.GetDirectoryName(Program)!, ".cache", "program", "Publishing.Host.dll");

    private static string FindProgram(string folder) =>
        File.Exists(Path.Combine(folder, "Publishing.sln")) ? Path.Combine(folder, "publishing")
        : FindProgram(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The benchmarks run outside their checkout."));
}
