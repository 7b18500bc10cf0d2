using Publishing.Guard;

namespace Publishing.Tests.Search;

public abstract partial class SearchEngineContract
{
    private protected static readonly PublicDocument[] Papers =
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

    // What a citizen types, what must come first, and what must not come at all.
    private protected static readonly (string Query, string Expected, string Forbidden)[] Wishes =
    [
        ("Güterverkehr", "SV-9-2001", ""),
        ("gueterverkehrskonzept", "SV-9-2001", ""),
        ("Fußgänger", "SV-9-2002", ""),
        ("fussgaenger", "SV-9-2002", ""),
        ("Übergang", "SV-9-2002", "SV-9-2009"),
        ("Schüler", "SV-9-2003", "SV-9-2002"),
        ("Schülerinnen", "SV-9-2003", ""),
        ("Strassenbeitrag", "SV-9-2004", ""),
        ("strassenbeitraege", "SV-9-2004", ""),
        ("Ministerien", "SV-9-2004", ""),
        ("gut", "SV-9-2006", "SV-9-2005 SV-9-2001"),
        ("Gutersloh", "SV-9-2005", "SV-9-2006"),
        ("schön", "SV-9-2007", "SV-9-2006"),
        ("schon", "SV-9-2006", "SV-9-2007"),
        ("Jugendamt", "SV-9-2008", ""),
        ("Mueller-Luedenscheidt", "SV-9-2008", ""),
        ("Antrag", "SV-9-2010", ""),
        ("Platz", "SV-9-2007", ""),
        ("SV 9 2005", "SV-9-2005", "SV-9-2004 SV-9-2006"),
        ("Betreuung der Schüler", "SV-9-2003", ""),
        ("Ganztagsschule", "SV-9-2003", ""),
    ];

    [Fact]
    public async Task The_expected_paper_comes_first()
    {
        await Index(Papers);

        foreach (var (query, expected, forbidden) in Wishes)
        {
            var hits = (await Search(query)).Hits;
            var answer = string.Join('\n', hits.Select(hit =>
                $"  {hit.DocumentId} {hit.Title}: {string.Join(" … ", hit.Snippets.Select(snippet => string.Concat(snippet.Parts.Select(part => part.Marked ? $"[{part.Text}]" : part.Text))))}"));
            Assert.True(hits.Count > 0 && hits[0].DocumentId == expected, $"„{query}“ should find {expected} first, but found:\n{answer}");
            Assert.All(forbidden.Split(' ', StringSplitOptions.RemoveEmptyEntries), neighbour =>
                Assert.False(hits.Any(hit => hit.DocumentId == neighbour), $"„{query}“ must not find {neighbour}, but found:\n{answer}"));
        }
    }
}
