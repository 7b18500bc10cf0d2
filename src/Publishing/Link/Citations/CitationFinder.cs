using Publishing.Documents;

namespace Publishing.Link.Citations;

/// <summary>Finds what a document refers to beside papers: laws, meetings, agenda items, attachments; in the order of the text.</summary>
public static class CitationFinder
{
    public static IReadOnlyList<Citation> Find(DocumentText text, Understanding understanding)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(understanding);
        var laws = new LawCitations(text).Find();
        var meetings = MeetingCitations.In(text);
        var items = new ItemCitations(text, understanding).Find(meetings);
        var others = meetings.Where(meeting => meeting.Date != understanding.Meeting.Date?.Value);
        var found = laws.Concat(others).Concat(items).Concat(AttachmentCitations.In(text));
        return [.. found.OrderBy(citation => citation.Source.Start).Select(citation => citation with { Lead = LeadWords.Before(text, citation.Source.Start) })];
    }
}
