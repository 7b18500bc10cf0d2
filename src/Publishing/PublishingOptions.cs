using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using Publishing.Archive;
using Publishing.Extract;
using Publishing.Link;
using Publishing.Ocr;
using Publishing.Search;
using Publishing.Work;

namespace Publishing;

/// <summary>Everything that can be set, section "Publishing". Runs with nothing set.</summary>
public sealed class PublishingOptions
{
    /// <summary>Folder of archive and index on one machine.</summary>
    [Required]
    public string Data { get; set; } = "./data";

    /// <summary>Largest file taken in, in bytes.</summary>
    [Range(1_000, 2_000_000_000)]
    public long LargestFile { get; set; } = 500_000_000;

    /// <summary>
    /// Documents on their way at the same time. Most of them wait for disk or index; as many are read at once as there are cores.
    /// </summary>
    [Range(1, 1024)]
    public int InWork { get; set; } = 64;

    /// <summary>What staff prove themselves with; made and kept in the data folder where it is not set.</summary>
    public string? StaffToken { get; set; }

    [ValidateObjectMembers]
    public ArchiveOptions Archive { get; set; } = new();

    [ValidateObjectMembers]
    public SearchOptions Search { get; set; } = new();

    [ValidateObjectMembers]
    public ExtractOptions Extract { get; set; } = new();

    [ValidateObjectMembers]
    public OcrOptions Ocr { get; set; } = new();

    [ValidateObjectMembers]
    public WorkOptions Work { get; set; } = new();

    public ReferenceOptions References { get; set; } = new();
}
