namespace Publishing.Documents;

/// <summary>What a document is, in the terms of a council's record.</summary>
public enum DocumentKind
{
    /// <summary>Anlage, Präsentation, Plan: anything that is none of the others.</summary>
    Attachment,

    /// <summary>Niederschrift, Protokoll, Verhandlungsschrift.</summary>
    Minutes,

    /// <summary>Vorlage, Antrag, Anfrage: has a number of its own.</summary>
    Paper,

    /// <summary>Einladung, Tagesordnung.</summary>
    Invitation,
}

/// <summary>What the uploader says about a file. Wins over what the text says; null leaves it to the text.</summary>
public sealed record Metadata
{
    public static readonly Metadata None = new();

    /// <summary>The council's name (OParl Body), as "Kreis Coesfeld".</summary>
    public string? Body { get; init; }

    /// <summary>The committee's name (OParl Organization), as "Integrationsausschuss".</summary>
    public string? Organization { get; init; }

    /// <summary>The day the meeting took place.</summary>
    public DateOnly? MeetingDate { get; init; }

    public DocumentKind? Kind { get; init; }

    /// <summary>The number of the paper that the file belongs to, as "SV-9-1604".</summary>
    public string? Paper { get; init; }

    public string? Title { get; init; }

    /// <summary>This, corrected by what a later upload says.</summary>
    public Metadata With(Metadata later) => new()
    {
        Body = later.Body ?? Body,
        Organization = later.Organization ?? Organization,
        MeetingDate = later.MeetingDate ?? MeetingDate,
        Kind = later.Kind ?? Kind,
        Paper = later.Paper ?? Paper,
        Title = later.Title ?? Title,
    };
}

/// <summary>A file as it comes in.</summary>
/// <param name="FileName">As the uploader names it; an import keeps the path relative to the imported folder, with '/'.</param>
/// <param name="Content">The bytes, read once from the current position to the end.</param>
/// <param name="Metadata">What the uploader says about it.</param>
public sealed record Upload(string FileName, Stream Content, Metadata Metadata);

/// <summary>A file whose bytes are safe in the archive.</summary>
/// <param name="Id">SHA-256 of the content, 64 lower-case hexadecimal digits: the document's identity.</param>
/// <param name="FileName">As the uploader names it.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Metadata">What the uploader says about it.</param>
public sealed record ArchivedFile(string Id, string FileName, long Length, Metadata Metadata)
{
    /// <summary>The e-mails and archives that the file came in; empty for what came by itself alone.</summary>
    public IReadOnlyList<Enclosure> Enclosures { get; init; } = [];

    /// <summary>Under which the same content came in later, each once; none where the record was written before they were kept.</summary>
    public IReadOnlyList<string> OtherNames { get; init => field = value ?? []; } = [];

    /// <summary>All that the file is called, its own name first.</summary>
    public IEnumerable<string> AllNames() => [FileName, .. OtherNames, .. Enclosures.Select(enclosure => enclosure.Name)];
}

/// <summary>That a file lies in another one.</summary>
/// <param name="ContainerId">The document that holds it.</param>
/// <param name="Name">The container's name and the file's name in it: "post.eml/Anlage.pdf".</param>
public sealed record Enclosure(string ContainerId, string Name)
{
    /// <summary>Why the file cannot be taken out of its container, in German; else null.</summary>
    public string? Problem { get; init; }

    /// <summary>1 for what lies in an uploaded file, 2 for what lies in that.</summary>
    public int Depth { get; init; } = 1;

    /// <summary>What is said of the container, and so of this file.</summary>
    public Metadata Told { get; init; } = Metadata.None;

    /// <summary>Files that this one and all that it holds may be.</summary>
    public int MaxEntries { get; init; }

    /// <summary>Bytes that this one may unfold to.</summary>
    public long MaxUnpacked { get; init; }
}
