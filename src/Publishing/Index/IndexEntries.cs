using System.Globalization;
using System.IO.Hashing;
using System.Text;
using Publishing.Documents;
using Publishing.German;
using Publishing.Guard;
using Publishing.Index.Keys;

namespace Publishing.Index;

/// <summary>Cuts a document into the entries of the index: every word of the public text into exactly one of them.</summary>
internal static class IndexEntries
{
    /// <summary>Number of the form of entries and of their analysis; an index of another form must be rebuilt.</summary>
    public const int Form = 6;

    public static IReadOnlyList<IndexEntry> Of(PublicDocument document)
    {
        var own = document.References.Where(reference => reference.Role == ReferenceRole.Own)
            .Select(reference => reference.Number).Distinct(StringComparer.Ordinal).ToArray();
        var isData = MachineData.Is(document.Text);
        var drafts = Slicing.Of(document.Text, document.Agenda);
        return [.. drafts.Select((draft, ordinal) => Make(document, draft, ordinal, own) with { IsData = isData })];
    }

    /// <summary>Changes whenever what the index would hold of the document changes.</summary>
    public static string Fingerprint(PublicDocument document) => Fingerprint(Of(document));

    public static string Fingerprint(IReadOnlyList<IndexEntry> entries)
    {
        var hash = new XxHash128();
        foreach (var entry in entries)
        {
            Add(hash, string.Create(CultureInfo.InvariantCulture, $"{Form} {entry.Ordinal} {entry.Kind} {entry.Date:O} {entry.IsData}"));
            Add(hash, entry.FileName);
            Add(hash, entry.Title);
            Add(hash, entry.Organization ?? "");
            if (entry.AgendaItem is { } item) Add(hash, $"{item.Key}\n{item.Number}\n{item.Title}\n{string.Join('\n', item.Decisions)}");
            Add(hash, entry.Text);
            Add(hash, string.Join('\n', entry.Own));
            Add(hash, string.Join('\n', entry.Pages));
            Add(hash, string.Join('\n', entry.References));
            Add(hash, string.Join('\n', entry.Readings));
            Add(hash, string.Join('\n', entry.Sections));
            Add(hash, string.Join('\n', entry.Unknown));
        }

        return Convert.ToHexStringLower(hash.GetCurrentHash());
    }

    /// <summary>Whether words of a page that nobody knows may be others misread.</summary>
    public static bool IsDoubtful(PageVerdict verdict) => verdict is not (PageVerdict.Clean or PageVerdict.Empty);

    private static void Add(XxHash128 hash, string text)
    {
        hash.Append(Encoding.UTF8.GetBytes(text));
        hash.Append([0]);
    }

    private static IndexEntry Make(PublicDocument document, Draft draft, int ordinal, string[] own)
    {
        var whole = document.Text.Whole;
        var text = draft.Slices.Count == 1
            ? whole[draft.Slices[0].Start..draft.Slices[0].End]
            : string.Join('\n', draft.Slices.Select(slice => whole[slice.Start..slice.End]));
        var pages = PagesOf(document.Text, draft);
        return new IndexEntry
        {
            DocumentId = document.Id,
            Ordinal = ordinal,
            FileName = document.FileName,
            Kind = document.Kind,
            Title = document.Title,
            Organization = document.Meeting.Organization?.Value,
            Date = document.Date,
            AgendaItem = draft.Item is { } item ? ItemOf(document.Text, item) : null,
            Text = text,
            Slices = draft.Slices,
            Pages = pages,
            Own = own,
            References = [.. from reference in document.References
                             let place = PlaceOf(document, draft, reference.Source)
                             where place is not null
                             orderby reference.Source.Start
                             select new EntryReference(reference.Number, reference.Role, reference.Certainty, place.Value.Start, place.Value.Length)],
            Sections = [.. from citation in document.Citations
                           where citation.Kind == CitationKind.Law && SectionKeys.IsSection(citation.Target)
                           let place = PlaceOf(document, draft, citation.Source)
                           where place is not null
                           select new EntrySection(citation.Target, place.Value.Start, place.Value.Length)],
            Readings = [.. ReadingsOf(document.Text, draft)],
            Unknown = [.. pages.Index().Where(page => IsDoubtful(document.Text.Pages[page.Item.Page - 1].Verdict))
                .SelectMany(page => UnknownWords.In(text, page.Item.Offset, page.Index + 1 < pages.Count ? pages[page.Index + 1].Offset : text.Length))
                .Select(word => new EntryUnknown(word.Start, word.End - word.Start))],
        };
    }

    private static EntryItem ItemOf(DocumentText text, PublicAgendaItem item) => new(item.Key, item.Number, item.Title)
    {
        Decisions = [.. item.Decisions.Select(decision => new EntryDecision(decision.Outcome, decision.Vote,
            Words(text, decision.Source), decision.Subject is { } subject ? Words(text, subject) : null))],
    };

    private static string Words(DocumentText text, Span place) =>
        string.Join(' ', text.Read(place).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static List<PageStart> PagesOf(DocumentText text, Draft draft)
    {
        var pages = new List<PageStart>();
        var offset = 0;
        foreach (var slice in draft.Slices)
        {
            var last = text.PageAt(Math.Max(slice.Start, slice.End - 1));
            for (var page = text.PageAt(slice.Start); page <= last; page++)
            {
                var start = offset + Math.Max(0, text.StartOf(page) - slice.Start);
                if (pages.Count == 0 || pages[^1].Page != page) pages.Add(new PageStart(start, page));
            }

            offset += slice.End - slice.Start + 1;
        }

        return pages.Count > 0 ? pages : [new PageStart(0, draft.Page)];
    }

    /// <summary>Where the entry has what stands at a place of the document; its start is -1 in the item's listing, null where it has it not.</summary>
    private static (int Start, int Length)? PlaceOf(PublicDocument document, Draft draft, Span source)
    {
        // A number in an item's listing belongs to the item, so that the answer opens there.
        var isIn = In(draft, source.Start, out var offset);
        if (!isIn) return draft.Item?.Listed is { } listed && listed.Contains(source) ? (-1, 0) : null;
        return ListedByAnother(document, draft, source) ? null : (offset, source.End - source.Start);
    }

    /// <summary>Other readings of the words that the entry holds whole.</summary>
    private static IEnumerable<EntryReading> ReadingsOf(DocumentText text, Draft draft)
    {
        foreach (var page in text.Pages)
        {
            foreach (var other in page.OtherReadings)
            {
                var start = text.StartOf(page.Number) + other.Start;
                if (DoubtfulReadings.Helps(page.Text.AsSpan(other.Start, other.Length), other) && In(draft, start, out var offset) && In(draft, start + other.Length - 1, out _)) yield return new(other.Word, offset, other.Length);
            }
        }
    }

    private static bool ListedByAnother(PublicDocument document, Draft draft, Span source) =>
        document.Agenda.Any(item => item != draft.Item && (draft.Item is null || item.Text is null) && item.Listed is { } listed && listed.Contains(source));

    private static bool In(Draft draft, int position, out int offset)
    {
        offset = 0;
        foreach (var slice in draft.Slices)
        {
            if (position >= slice.Start && position < slice.End)
            {
                offset += position - slice.Start;
                return true;
            }

            offset += slice.End - slice.Start + 1;
        }

        return false;
    }
}
