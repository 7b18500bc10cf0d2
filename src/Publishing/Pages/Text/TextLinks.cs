using Publishing.Documents;
using Publishing.Documents.Texts;
using Publishing.Guard;
using Publishing.Search;

namespace Publishing.Pages.Text;

/// <summary>A stretch of a document's text that leads somewhere.</summary>
/// <param name="Title">What readers are told of it; null where the words say it themselves.</param>
internal sealed record TextLink(Span Source, string Url, string? Title = null);

/// <summary>Where the references of a text lead.</summary>
internal static class TextLinks
{
    /// <param name="document">What everyone may read.</param>
    /// <param name="linked">Numbers of papers that lead somewhere.</param>
    /// <returns>In the order of the text, none overlapping another.</returns>
    public static IReadOnlyList<TextLink> Of(PublicDocument document, IReadOnlySet<string> linked)
    {
        var papers = document.References.Where(one => linked.Contains(one.Number))
            .Select(one => new TextLink(one.Source, Addresses.Paper(one.Number), TitleOf(one)));
        var others = from one in document.Citations let url = UrlOf(one, document) where url is not null select new TextLink(one.Source, url, TitleOf(one));
        var kept = new List<TextLink>();
        // Of a range's members, which share its place, only those are links that the text names.
        foreach (var link in papers.Concat(others).OrderBy(link => link.Source.Start).ThenBy(link => link.Source.End))
            if (link.Source.End > link.Source.Start && (kept.Count == 0 || link.Source.Start >= kept[^1].Source.End)) kept.Add(link);
        return kept;
    }

    /// <summary>Null where it leads nowhere.</summary>
    public static string? UrlOf(Citation citation, PublicDocument document) => citation switch
    {
        { Kind: CitationKind.Law } => Addresses.Search(new SearchQuery { Text = Query(citation.Target) }),
        { Date: { } day } => Addresses.Meeting(citation.Organization, day, citation.Item),
        { Kind: CitationKind.AgendaItem, Item: { } number } when document.Agenda.FirstOrDefault(item => item.Number == number) is { } item =>
            Addresses.AgendaItem(document.Id, item.Key),
        _ => null,
    };

    /// <summary>The § is asked for to the letter; its law may stand some words off: "§ 9 Abs. 2 BauGB".</summary>
    private static string Query(string law)
    {
        var words = law.Split(' ', 3);
        return words[0] is not ("§" or "Art.") ? $"\"{law}\""
            : $"\"{words[0].TrimEnd('.')} {words[1]}\"" + (words.Length < 3 ? "" : words[2].Contains(' ', StringComparison.Ordinal) ? $" \"{words[2]}\"" : $" {words[2]}");
    }

    private static string? TitleOf(Reference one) => one switch
    {
        { Repaired: true, Certainty: Certainty.Candidate } => $"vermutlich {one.Number}; der Text ist schlecht zu lesen",
        { Repaired: true } => $"gelesen als {one.Number}",
        { Certainty: Certainty.Candidate } => $"vermutlich Vorlage {one.Number}",
        _ => null,
    };

    private static string? TitleOf(Citation one) => one switch
    {
        { Repaired: true, Certainty: Certainty.Candidate } => $"vermutlich {one.Target}; der Text ist schlecht zu lesen",
        { Repaired: true } => $"gelesen als {one.Target}",
        _ => null,
    };
}
