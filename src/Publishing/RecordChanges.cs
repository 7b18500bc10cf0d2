using Publishing.Documents;
using Publishing.Guard;
using Publishing.Guard.Withholding;

namespace Publishing;

/// <summary>What becomes of a document's record, step by step; writes nothing.</summary>
internal sealed class RecordChanges(TimeProvider clock)
{
    public DocumentRecord Received(ArchivedFile file) => new()
    {
        File = file,
        ReceivedAt = clock.GetUtcNow(),
        History = [Note("Eingegangen")],
    };

    /// <summary>A name alone changes nothing of what is published, unless it says that nothing of it may be.</summary>
    public DocumentRecord Named(DocumentRecord record, string name) => record.File.AllNames().Contains(name) ? record : record with
    {
        File = record.File with { OtherNames = [.. record.File.OtherNames, name] },
        State = WholeDocument.Betrays(name) ? DocumentState.Received : record.State,
        History = [.. record.History, Note($"Auch eingegangen als „{name}“")],
    };

    public DocumentRecord Corrected(DocumentRecord record, Metadata metadata)
    {
        var merged = record.File.Metadata.With(metadata);
        return merged == record.File.Metadata && record.State != DocumentState.Failed
            ? record
            : record with
            {
                File = record.File with { Metadata = merged },
                State = DocumentState.Received,
                History = [.. record.History, Note(record.State == DocumentState.Failed ? "Erneut eingegangen" : "Angaben geändert")],
            };
    }

    public DocumentRecord Published(DocumentRecord record, Document document, Review review) => record with
    {
        State = DocumentState.Published,
        Reason = null,
        RefusedByIndex = false,
        PageCount = document.Text.Pages.Count,
        WaitingPages = document.Text.Pages.Count(page => page.WaitsForOcr),
        Verdicts = document.Text.Pages.CountBy(page => page.Verdict).OrderBy(count => count.Key).ToDictionary(),
        IsPublic = review.Public is not null,
        Understanding = document.Understanding,
        References = document.References,
        Citations = document.Citations,
        History = Noted(record, review switch
        {
            _ when document.Text.Pages.Any(page => page.WaitsForOcr) => "Gelesen; Seiten warten auf die Texterkennung",
            { Public: null } => "Gelesen; nichts davon ist öffentlich",
            { Withheld.Count: > 0 } => "Veröffentlicht ohne den nichtöffentlichen Teil",
            _ => "Veröffentlicht",
        }),
    };

    public DocumentRecord Failed(DocumentRecord record, string reason, bool byIndex = false) => record with
    {
        State = DocumentState.Failed,
        Reason = reason,
        RefusedByIndex = byIndex,
        History = [.. record.History, Note($"Fehlgeschlagen: {reason}")],
    };

    public DocumentRecord Refused(DocumentRecord record, string reason) => record with
    {
        State = DocumentState.Refused,
        Reason = reason,
        History = Noted(record, $"Abgelehnt: {reason}"),
    };

    /// <summary>Parts are judged again with their container; that nothing came of it is not worth a line.</summary>
    private IReadOnlyList<HistoryEntry> Noted(DocumentRecord record, string what) =>
        record.History is [.., { What: var last }] && last == what ? record.History : [.. record.History, Note(what)];

    private HistoryEntry Note(string what) => new(clock.GetUtcNow(), what);
}
