using System.ComponentModel.DataAnnotations;

namespace Publishing.Extract;

/// <summary>How much one file may demand. What lies beyond is refused as a whole, never cut off.</summary>
public sealed class ExtractOptions
{
    [Range(1, 1_000_000)]
    public int MaxPages { get; set; } = 20_000;

    /// <summary>Characters of text in all pages together.</summary>
    [Range(1_000, 1_000_000_000)]
    public int MaxCharacters { get; set; } = 100_000_000;

    /// <summary>Bytes that one compressed stream of a PDF may unfold to.</summary>
    [Range(1_000_000, 2_000_000_000)]
    public int MaxUnpackedBytes { get; set; } = 256_000_000;

    /// <summary>Pixels of one picture (PNG, JPEG, a page of a TIFF).</summary>
    [Range(1_000_000, 1_000_000_000)]
    public long MaxPixels { get; set; } = 100_000_000;

    /// <summary>Whether files are read in processes of their own, which may die of them, rather than in the service.</summary>
    public bool Isolated { get; set; } = true;

    /// <summary>Bytes of memory that the reading of one file may take; beyond, the file is refused. Only where reading is isolated.</summary>
    [Range(100_000_000, 64_000_000_000)]
    public long MaxMemory { get; set; } = 1_500_000_000;

    /// <summary>How long one file may take in all.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan FileTime { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How long a single page may take before the file is given up.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "01:00:00")]
    public TimeSpan PageTime { get; set; } = TimeSpan.FromSeconds(30);
}
