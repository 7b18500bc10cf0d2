using Publishing.Guard;

namespace Publishing.Tests.Search;

/// <summary>What a citizen types, and what must come first.</summary>
public abstract partial class SearchEngineContract
{
    private static readonly PublicDocument[] Documents =
    [
        Council.Paper("SV-9-2001", "Güterverkehrskonzept für den Kreis", "Das Konzept ordnet die Lastwagen auf den Landstraßen."),
        Council.Paper("SV-9-2002", "Sichere Fußgängerübergänge", "Vor Schulen entstehen neue Zebrastreifen."),
        Council.Paper("SV-9-2003", "Offene Ganztagsschule", "Die Schüler:innen essen mittags in der Mensa. Die Betreuung reicht bis 16 Uhr."),
        Council.Paper("SV-9-2004", "Straßenbeiträge", "Anlieger zahlen künftig keine Beiträge mehr. Das Ministerium erstattet den Ausfall."),
        Council.Paper("SV-9-2005", "Besuch aus Gütersloh", "Die Delegation aus Gütersloh sprach über Museen."),
        Council.Paper("SV-9-2006", "Gutes Klima", "Ein gut besuchter Abend. Es war schon spät."),
        Council.Paper("SV-9-2007", "Schöne Plätze", "Der Platz soll schön werden."),
        Council.Paper("SV-9-2008", "Jugendamt: Personal", "Drei Stellen im Amt für Jugend. Zuständig ist Herr Müller-Lüdenscheidt."),
        Council.Paper("SV-9-2009", "Radschnellweg", "Der Weg führt über die alte Bahn. Ein Gang durch den Tunnel."),
        Council.Paper("SV-9-2010", "Anträge der Fraktionen", "Alle Fraktionen haben Anträge gestellt."),
    ];

    [Theory]
    [InlineData("Güterverkehr", "SV-9-2001", "")]
    [InlineData("gueterverkehrskonzept", "SV-9-2001", "")]
    [InlineData("Fußgänger", "SV-9-2002", "")]
    [InlineData("fussgaenger", "SV-9-2002", "")]
    [InlineData("Übergang", "SV-9-2002", "SV-9-2009")]
    [InlineData("Schüler", "SV-9-2003", "SV-9-2002")]
    [InlineData("Schülerinnen", "SV-9-2003", "")]
    [InlineData("Strassenbeitrag", "SV-9-2004", "")]
    [InlineData("strassenbeitraege", "SV-9-2004", "")]
    [InlineData("Ministerien", "SV-9-2004", "")]
    [InlineData("gut", "SV-9-2006", "SV-9-2005 SV-9-2001")]
    [InlineData("Gutersloh", "SV-9-2005", "SV-9-2006")]
    [InlineData("schön", "SV-9-2007", "SV-9-2006")]
    [InlineData("schon", "SV-9-2006", "SV-9-2007")]
    [InlineData("Jugendamt", "SV-9-2008", "")]
    [InlineData("Mueller-Luedenscheidt", "SV-9-2008", "")]
    [InlineData("Antrag", "SV-9-2010", "")]
    [InlineData("Platz", "SV-9-2007", "")]
    [InlineData("SV 9 2005", "SV-9-2005", "SV-9-2004 SV-9-2006")]
    [InlineData("Betreuung der Schüler", "SV-9-2003", "")]
    [InlineData("Ganztagsschule", "SV-9-2003", "")]
    public async Task The_expected_paper_comes_first(string query, string expected, string forbidden)
    {
        await Index(Documents);

        var hits = (await Search(query)).Hits;

        var answer = string.Join('\n', hits.Select(hit =>
            $"  {hit.DocumentId} {hit.Title}: {string.Join(" … ", hit.Snippets.Select(snippet => string.Concat(snippet.Parts.Select(part => part.Marked ? $"[{part.Text}]" : part.Text))))}"));
        Assert.True(hits.Count > 0 && hits[0].DocumentId == expected, $"„{query}“ should find {expected} first, but found:\n{answer}");
        Assert.All(forbidden.Split(' ', StringSplitOptions.RemoveEmptyEntries), neighbour =>
            Assert.False(hits.Any(hit => hit.DocumentId == neighbour), $"„{query}“ must not find {neighbour}, but found:\n{answer}"));
    }
}
