using Publishing.Documents;
using Publishing.Guard.Withholding;

namespace Publishing.Guard;

/// <summary>An item of the public part.</summary>
/// <param name="Key">Unique in its document and safe in an address: "6.4", or "6.4-2" where a number comes twice.</param>
/// <param name="Number">As the minutes count.</param>
/// <param name="Title">Word for word.</param>
/// <param name="Text">Heading and text, in <see cref="PublicDocument.Text"/>; null where the minutes only list it.</param>
/// <param name="Listed">Its entry in the agenda at the head; null where there is none.</param>
/// <param name="Pages">Numbers of the pages on which the text stands.</param>
public sealed record PublicAgendaItem(
    string Key, string Number, string Title, Span? Text, Span? Listed, IReadOnlyList<int> Pages)
{
    /// <inheritdoc cref="AgendaItem.Resolutions"/>
    public IReadOnlyList<Resolution> Resolutions { get; init; } = [];

    /// <inheritdoc cref="AgendaItem.Decisions"/>
    public IReadOnlyList<Decision> Decisions { get; init; } = [];

    /// <inheritdoc cref="AgendaItem.Rapporteurs"/>
    public IReadOnlyList<Person> Rapporteurs { get; init; } = [];

    /// <inheritdoc cref="AgendaItem.Speakers"/>
    public IReadOnlyList<Person> Speakers { get; init; } = [];

    /// <inheritdoc cref="AgendaItem.Movements"/>
    public IReadOnlyList<Movement> Movements { get; init; } = [];

    /// <summary>Items of <see cref="PublicDocument.Agenda"/> that it is dealt with together with; each number is that of one item.</summary>
    public IReadOnlyList<ItemLink> HandledWith { get; init; } = [];
}

/// <summary>What of a document everyone may read. Only <see cref="Review.Of"/> can make one.</summary>
public sealed class PublicDocument
{
    private PublicDocument(Document document, Redaction redaction, IReadOnlyList<Withheld> withheld)
    {
        var known = document.Understanding;
        Id = document.File.Id;
        FileName = document.File.FileName;
        Kind = known.Kind;
        Title = redaction.Keep(known.Title)?.Value ?? FileName;
        Meeting = PublicFacts.Of(known.Meeting, redaction);
        DocumentDate = redaction.Keep(known.Date)?.Value;
        Text = redaction.Text;
        Agenda = PublicAgenda.Of(known.Agenda, redaction);
        References = redaction.Keep(document.References);
        Citations = redaction.Keep(document.Citations);
        var holdsUnseen = document.Text.Pages.Any(page => page.HoldsUnseen);
        Notices = Reasons.Notices(withheld, holdsUnseen);
        OriginalIsPublic = withheld.Count == 0 && !holdsUnseen;
        IsWhole = withheld.Count == 0;
        Containers = [.. document.File.Enclosures];
    }

    public string Id { get; }

    public string FileName { get; }

    public DocumentKind Kind { get; }

    public string Title { get; }

    public Meeting Meeting { get; }

    public DateOnly? DocumentDate { get; }

    /// <summary>The meeting's day, else the document's; null where neither is known.</summary>
    public DateOnly? Date => Meeting.Date?.Value ?? DocumentDate;

    /// <summary>All pages by their numbers, without what is held back; a page held back whole is empty.</summary>
    public DocumentText Text { get; }

    public IReadOnlyList<PublicAgendaItem> Agenda { get; }

    public IReadOnlyList<Reference> References { get; }

    public IReadOnlyList<Citation> Citations { get; }

    /// <summary>What readers are told of the gaps, in German; empty where nothing is held back.</summary>
    public IReadOnlyList<string> Notices { get; }

    /// <summary>Whether nothing of its text is held back.</summary>
    public bool IsWhole { get; }

    /// <summary>The e-mails and archives that it came in; all of them are public where it is.</summary>
    public IReadOnlyList<Enclosure> Containers { get; }

    /// <summary>Whether the original file may be served: nothing is held back, and it shows no more than its text does.</summary>
    public bool OriginalIsPublic { get; }

    /// <summary>The one way to a public document leads through the whole judgement, so that none can be made without it.</summary>
    internal static Review Judge(Document document, bool containersArePublic)
    {
        var whole = WholeDocument.Judge(document, containersArePublic);
        if (whole is not null) return new Review(null, [whole]);
        var withheld = NonPublicParts.Of(document);
        var redaction = new Redaction(document.Text, withheld);
        return redaction.LeavesNothing
            ? new Review(null, withheld)
            : new Review(new PublicDocument(document, redaction, withheld), withheld);
    }
}
