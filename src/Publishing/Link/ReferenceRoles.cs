using Publishing.Documents;

namespace Publishing.Link;

/// <summary>Says of each reference what it is to its document.</summary>
internal sealed class ReferenceRoles(
    ReferenceFormats formats, DocumentText text, Understanding understanding, ArchivedFile file)
{
    private bool IsOfMeeting => understanding.Kind is DocumentKind.Minutes or DocumentKind.Invitation;

    public IReadOnlyList<Reference> Assign(IReadOnlyList<Reference> found)
    {
        var said = string.IsNullOrWhiteSpace(file.Metadata.Paper) ? null : file.Metadata.Paper.Trim();
        var number = said is null ? NumberInHead(found) : formats.Normalize(said) ?? said;
        var role = IsOfMeeting ? ReferenceRole.Consultation : ReferenceRole.Own;
        List<Reference> assigned = [.. found.Select(reference => reference.Number == number
            ? reference with { Role = role, Certainty = Certainty.Certain }
            : reference with { Role = IsConsulted(reference) ? ReferenceRole.Consultation : ReferenceRole.Mention })];

        // Only the uploader says so: the place is the start of the text, and nothing is marked there.
        if (said is not null && found.All(reference => reference.Number != number))
            assigned.Insert(0, new Reference { Number = number!, Written = said, Source = new Span(1, 0, 0), Role = role });
        return assigned;
    }

    private string? NumberInHead(IReadOnlyList<Reference> found) => understanding.Kind == DocumentKind.Paper
        ? found.FirstOrDefault(reference => PaperForm.IsOwnNumber(text.Whole, reference.Source))?.Number
        : null;

    private bool IsConsulted(Reference reference) => IsOfMeeting
        && (PaperForm.IsPaperLine(text.Whole, reference.Source)
            || understanding.Agenda.Any(item => IsConsulted(item, reference.Source)));

    private bool IsConsulted(AgendaItem item, Span source) =>
        item.Listed?.Contains(source) == true
        || (item.Text is { } body && body.Contains(source) && PaperForm.IsInHeading(text.Whole, body.Start, source));
}
