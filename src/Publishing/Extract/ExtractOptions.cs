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

    /// <summary>Bytes that one compressed stream of a PDF, or one entry of a packed file, may unfold to.</summary>
    [Range(1_000_000, 2_000_000_000)]
    public int MaxUnpackedBytes { get; set; } = 256_000_000;

    /// <summary>Pixels of one picture (PNG, JPEG, a page of a TIFF).</summary>
    [Range(1_000_000, 1_000_000_000)]
    public long MaxPixels { get; set; } = 100_000_000;

    /// <summary>Bytes that all entries of a packed file, or all attachments of an e-mail, may unfold to; packed files in it share what is left.</summary>
    [Range(1_000_000, 20_000_000_000)]
    public long MaxUnpackedTotal { get; set; } = 500_000_000;

    /// <summary>Entries of a packed file; also documents made of an upload, whose inner containers share what is left.</summary>
    [Range(1, 1_000_000)]
    public int MaxEntries { get; set; } = 10_000;

    /// <summary>How many bytes one packed byte may unfold to, once more than 10 MB come of it.</summary>
    [Range(10, 1032)]
    public int MaxRatio { get; set; } = 200;

    /// <summary>Containers within containers: an attachment of an uploaded e-mail lies at depth 1.</summary>
    [Range(1, 16)]
    public int MaxDepth { get; set; } = 4;

    /// <summary>Elements within elements in XML.</summary>
    [Range(32, 2_000)]
    public int MaxXmlDepth { get; set; } = 256;

    /// <summary>Bytes of one XML part, one HTML page, or the heads of one e-mail.</summary>
    [Range(100_000, 1_000_000_000)]
    public int MaxMarkup { get; set; } = 128_000_000;

    /// <summary>Cells that hold something, and different texts, of all sheets together.</summary>
    [Range(1_000, 100_000_000)]
    public int MaxCells { get; set; } = 2_000_000;

    /// <summary>Whether files are read in processes of their own, which may die of them, rather than in the service.</summary>
    public bool Isolated { get; set; } = true;

    /// <summary>Bytes of memory that the reading of one file may take; beyond, the file is refused. Only where reading is isolated.</summary>
    [Range(100_000_000, 64_000_000_000)]
    public long MaxMemory { get; set; } = 1_500_000_000;

    /// <summary>How long a single page of a PDF may take before the file is given up.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "01:00:00")]
    public TimeSpan PageTime { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a file of another kind may take as a whole.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "01:00:00")]
    public TimeSpan FileTime { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>How long any file may take in a process of its own, its pages together.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan ProcessTime { get; set; } = TimeSpan.FromMinutes(10);
}
