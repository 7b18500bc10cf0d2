using Publishing.Documents;
using Publishing.Link.Formats;

namespace Publishing.Link;

/// <summary>Says of each reference what it is to its document.</summary>
internal sealed class ReferenceRoles(
    ReferenceFormats formats, DocumentText text, Understanding understanding, ArchivedFile file)
{
    private readonly Span[] _listed = Ordered(understanding.Agenda.Select(item => item.Listed));
    private readonly Span[] _texts = Ordered(understanding.Agenda.Select(item => item.Text));

    private bool IsOfMeeting => understanding.Kind is DocumentKind.Minutes or DocumentKind.Invitation;

    public IReadOnlyList<Reference> Assign(IReadOnlyList<Reference> found)
    {
        var said = string.IsNullOrWhiteSpace(file.Metadata.Paper) ? null : file.Metadata.Paper.Trim();
        // A form's number is a paper's, even where the document itself is something else: an attachment, an answer.
        var head = found.FirstOrDefault(reference => PaperForm.IsOwnNumber(text.Whole, reference.Source))?.Number;
        var number = said is not null ? formats.Normalize(said) ?? said : understanding.Kind == DocumentKind.Paper ? head : null;
        var role = IsOfMeeting ? ReferenceRole.Consultation : ReferenceRole.Own;
        List<Reference> assigned = [.. found.Select(reference =>
            reference.Number == number ? reference with { Role = role, Certainty = Certainty.Certain }
            : IsConsulted(reference) ? Consulted(reference)
            : reference.Number == head ? reference with { Certainty = Certainty.Certain }
            : reference)];

        // Only the uploader says so: the place is the start of the text, and nothing is marked there.
        if (said is not null && found.All(reference => reference.Number != number))
            assigned.Insert(0, new Reference { Number = number!, Written = said, Source = new Span(1, 0, 0), Role = role });
        return assigned;
    }

    private bool IsConsulted(Reference reference) => IsOfMeeting
        && (PaperForm.IsPaperLine(text.Whole, reference.Source)
            || Around(_listed, reference.Source) is not null
            || (Around(_texts, reference.Source) is { } body
                && (PaperForm.IsInHeading(text.Whole, body.Start, reference.Source) || SharedPapers.IsDealtWith(text.Whole, reference.Source))));

    /// <summary>An agenda puts nothing else of that form alone on a line.</summary>
    private Reference Consulted(Reference reference) => reference with
    {
        Role = ReferenceRole.Consultation,
        Certainty = PaperForm.IsAlone(text.Whole, reference.Source) ? Certainty.Certain : reference.Certainty,
    };

    private static Span[] Ordered(IEnumerable<Span?> spans) =>
        [.. spans.OfType<Span>().OrderBy(span => span.Start)];

    /// <summary>The last of the spans that begins before a place, if it contains it.</summary>
    private static Span? Around(Span[] spans, Span place)
    {
        var (low, high) = (0, spans.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (spans[middle].Start <= place.Start) low = middle + 1;
            else high = middle;
        }
        return low > 0 && spans[low - 1].Contains(place) ? spans[low - 1] : null;
    }
}
