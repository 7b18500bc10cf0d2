using Publishing.Documents.Texts;

namespace Publishing.Documents;

public enum DocumentState
{
    /// <summary>Acknowledged and durable; the pipeline has it still before it.</summary>
    Received,

    /// <summary>In the index, as far as the guard lets it.</summary>
    Published,

    /// <summary>Cannot be read; <see cref="DocumentRecord.Reason"/> says why. The original is kept.</summary>
    Refused,

    /// <summary>The pipeline broke on it, again and again; <see cref="DocumentRecord.Reason"/> says how. The original is kept.</summary>
    Failed,
}

/// <summary>One thing that happened to a document.</summary>
/// <param name="At">UTC.</param>
/// <param name="What">In the words of staff, German.</param>
public sealed record HistoryEntry(DateTimeOffset At, string What);

/// <summary>What the archive keeps of a document beside its original: the truth from which the index is made.</summary>
public sealed record DocumentRecord
{
    /// <summary>Version of this record's form; a reader refuses what is newer than itself.</summary>
    public const int CurrentSchema = 1;

    public int Schema { get; init; } = CurrentSchema;

    /// <summary>
    /// Grows with every change of the record, so that of two states of the document the newer one can be told: in milliseconds since
    /// 1970, or one more than before where that is not later. 1 where the record was written before it was counted.
    /// </summary>
    public long Revision { get; init => field = Math.Max(1, value); } = 1;

    /// <summary>Identity, name, length and the uploader's metadata.</summary>
    public required ArchivedFile File { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public DocumentState State { get; init; }

    /// <summary>Why the file was refused or failed, in German; else null.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether it failed since the index did not take it; the next rebuild tries again.</summary>
    public bool RefusedByIndex { get; init; }

    public int PageCount { get; init; }

    /// <summary>Pages whose pictures are still to be read: they wait for OCR, and are read as soon as it is there.</summary>
    public int WaitingPages { get; init; }

    /// <summary>How many pages got which verdict; empty where the document was read before there were verdicts.</summary>
    public IReadOnlyDictionary<PageVerdict, int> Verdicts { get; init; } = new Dictionary<PageVerdict, int>();

    /// <summary>Whether the guard let anything through when the document was last read.</summary>
    public bool IsPublic { get; init; }

    public Understanding? Understanding { get; init; }

    public IReadOnlyList<Reference> References { get; init; } = [];

    /// <summary>None where the record was written before they were looked for.</summary>
    public IReadOnlyList<Citation> Citations { get; init => field = value ?? []; } = [];

    public IReadOnlyList<HistoryEntry> History { get; init; } = [];

    /// <summary>What an e-mail or archive holds, in its order; empty for all else.</summary>
    public IReadOnlyList<PartEntry> Parts { get; init; } = [];
}

/// <summary>A file in another one that is a document of its own.</summary>
/// <param name="Id">The document's.</param>
/// <param name="Name">As the container names it.</param>
public sealed record PartEntry(string Id, string Name);
