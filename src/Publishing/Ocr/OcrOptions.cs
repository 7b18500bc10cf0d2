using System.ComponentModel.DataAnnotations;

namespace Publishing.Ocr;

/// <summary>How pictures of pages are read; section "Publishing:Ocr".</summary>
public sealed class OcrOptions
{
    /// <summary>Whether pictures are read here at all; where not, such pages wait.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>The program tesseract 5: a name on the PATH, or a path.</summary>
    [Required]
    public string Tesseract { get; set; } = "tesseract";

    /// <summary>The program of poppler that draws pages of a PDF.</summary>
    [Required]
    public string Pdftoppm { get; set; } = "pdftoppm";

    /// <summary>The model of tesseract.</summary>
    [RegularExpression("^[a-z_]{3,20}$")]
    public string Language { get; set; } = "deu";

    /// <summary>Dots per inch at which pages are drawn; less where a page would have more than <see cref="MaxPixels"/>.</summary>
    [Range(72, 600)]
    public int Resolution { get; set; } = 300;

    /// <summary>Pixels of one picture.</summary>
    [Range(1_000_000, 1_000_000_000)]
    public long MaxPixels { get; set; } = 100_000_000;

    /// <summary>Bytes of memory for each of the programs.</summary>
    [Range(100_000_000, 64_000_000_000)]
    public long MaxMemory { get; set; } = 2_000_000_000;

    /// <summary>How long each of the programs may work on one page.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan PageTime { get; set; } = TimeSpan.FromMinutes(2);
}
