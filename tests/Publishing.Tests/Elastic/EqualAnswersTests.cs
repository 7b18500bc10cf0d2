using Publishing.Documents;
using Publishing.Elastic;
using Publishing.Guard;
using Publishing.Search;
using Publishing.Tests.Lucene;
using Publishing.Tests.Search;

namespace Publishing.Tests.Elastic;

/// <summary>Both engines give the same answers in the same order.</summary>
public class EqualAnswersTests : EngineTests
{
    private readonly ElasticHome _elastic;

    private static readonly string[] Words =
    [
        "Haushalt", "Haushaltsplan", "Radverkehrskonzept", "Radweg", "Brücke", "Brücken", "der", "die", "und", "Kreis", "Coesfeld", "Schulausschuss",
        "Schüler*innen", "Schülerinnen", "Jugendamt", "Antrag", "Anträge", "Beschlüsse", "einstimmig", "beraten", "SV-9-1604", "SV-9-1605",
        "SV-9-1606?", "Straßenbeiträge", "Förderung", "Kosten", "Euro", "Fußgänger", "Güterverkehr", "gut", "schön", "schon", "§ 34", "KrO", "§ 34 KrO", "§ 34 KrO NRW", "Kita", "Kindertagesstätte", "Bürger:innenversammlung", "OGS", "offene Ganztagsschule",
    ];

    private static readonly string[] Queries =
    [
        "", "Haushalt", "Haushaltsplan", "Rad*", "Rad* Brücke", "Radverkehr", "Brücke Radweg", "Radweg OR Haushalt", "Brücke -Radweg", "-Brücke",
        "\"Kreis Coesfeld\"", "\"Schülerinnen und\"", "Schüler", "Beschluss Antrag Kosten", "Antrag OR (Förderung Euro)", "SV-9-1604", "SV 9 1604",
        "Haushalt SV-9-1604", "SV-9-1606", "Strassenbeitrag", "fussganger", "Fuß*", "schon", "schön", "gut", "Gü*", "§ 34", "Güter-Verkehr", "Jugend",
        "Verkehrskonzept", "Schule Ausschuss", "beraten einstimmig Kosten Euro Förderung", "NOT NOT Brücke", "Niederschrift", "Ausschuss 3", "wort7",
        "gremium:\"Ausschuss 3\" Brücke", "jahr:2016", "Kosten jahr:2015-2017", "von:2018 OR vorlage:SV-9-1604", "-gremium:Ausschuss Haushalt", "§ 34 KrO",
        "§ 34 KrO Radweg", "Haushalt -§ 34 KrO", "§ 34 KrO OR Kosten",
        "Kita", "Kindertagesstätte Haushalt", "OGS", "Bebauungsplan OR offene Ganztagsschule", "Gutachten*", "Brucke*", "forder*", "Haushaltskosten", "Kitas -Brücke", "Radwegkosten",
        "Schüler:innen", "Bürgerversammlung",
    ];

    public EqualAnswersTests(ElasticServer server)
        : this(new ElasticHome(server))
    {
    }

    private EqualAnswersTests(ElasticHome home)
        : base(home) => _elastic = home;

    [Fact]
    public async Task The_same_totals_order_passages_and_counts()
    {
        await using var home = new LuceneHome();
        var documents = Documents().ToArray();
        await Index(documents);
        await Task.WhenAll(documents.Select(document => home.Engine.IndexAsync(document, Stop)));

        foreach (var query in from text in Queries from asked in Variants(text) select asked)
        {
            var (lucene, elastic) = (await home.Engine.SearchAsync(query, Stop), await Engine.SearchAsync(query, Stop));
            Assert.True(lucene.Total == elastic.Total, $"{query}: {lucene.Total} on Lucene, {elastic.Total} on Elasticsearch");
            Assert.True(lucene.TotalPassages == elastic.TotalPassages, $"{query}: {lucene.TotalPassages} passages on Lucene, {elastic.TotalPassages} on Elasticsearch");
            Assert.True(Show(lucene) == Show(elastic), $"{query}\nLucene:\n{Show(lucene)}\nElasticsearch:\n{Show(elastic)}");
        }
    }

    private static IEnumerable<SearchQuery> Variants(string text) =>
    [
        new() { Text = text, Size = 10 },
        new() { Text = text, Size = 10, Page = 3, Sort = SearchSort.Date },
        new() { Text = text, Size = 10, Paper = "SV-9-1604", From = new(2016, 1, 1) },
        new() { Text = text, Size = 10, Organization = "Ausschuss 3", Kind = DocumentKind.Minutes, After = SearchQuery.Start },
        new() { Text = text, Size = 10, Document = "m02" },
    ];

    [Fact]
    public async Task More_documents_than_one_answer_counts_are_counted_as_exactly()
    {
        await Index([.. Documents()]);
        using var parts = new ElasticEngine(_elastic.Connection, _elastic.Options, Council.Normalize, TimeProvider.System, 7);

        foreach (var query in Queries.SelectMany(Variants))
        {
            var (whole, counted) = (await Engine.SearchAsync(query, Stop), await parts.SearchAsync(query, Stop));
            Assert.True(whole.Total == counted.Total, $"{query}: {whole.Total} in one answer, {counted.Total} in parts");
        }
    }

    [Fact]
    public async Task The_same_files()
    {
        await using var home = new LuceneHome();
        var documents = Documents().ToArray();
        await Index(documents);
        await Task.WhenAll(documents.Select(document => home.Engine.IndexAsync(document, Stop)));

        foreach (var query in new[] { "", "Haushalt", "Radweg OR Brücke" }.SelectMany(Variants).Select(query => query with { After = null, Page = 1 }))
            Assert.Equal(await AllAsync(home.Engine, query), await AllAsync(Engine, query));

        async Task<List<(string, int)>> AllAsync(ISearchEngine engine, SearchQuery query) =>
            await engine.ExportAsync(query, Stop).Select(hit => (hit.DocumentId, hit.PageNumber)).ToListAsync(Stop);
    }

    private static string Show(SearchResults results) => string.Join('\n', [
        .. results.Hits.SelectMany(hit => hit.Passages.Select(passage => (hit, passage))).Select(one => $"{one.hit.DocumentId} {one.hit.PassageCount} {one.passage.PageNumber} "
            + string.Join(" … ", one.passage.Snippets.Select(snippet => string.Concat(snippet.Parts.Select(part => part.Marked ? $"[{part.Text}]" : part.Text))))),
        .. new[] { results.Facets.Organizations, results.Facets.Years, results.Facets.Kinds, results.Facets.Papers }
            .Select(facet => string.Join(", ", facet.Select(value => $"{value.Value}: {value.Count}"))),
    ]);

    private static IEnumerable<PublicDocument> Documents()
    {
        var random = new Random(7);
        string Page() => string.Join(' ', Enumerable.Range(0, random.Next(3, 120)).Select(_ =>
            random.Next(3) == 0 ? $"wort{random.Next(40)}" : Words[random.Next(Words.Length)]));
        for (var n = 0; n < 60; n++)
        {
            string[] pages = [.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => Page())];
            yield return random.Next(4) == 0
                ? Council.Paper($"SV-9-{1600 + n}", $"{Words[random.Next(Words.Length)]} und {Words[random.Next(Words.Length)]}", pages)
                : Council.Minutes($"m{n:00}", $"Ausschuss {n % 7}", random.Next(5) == 0 ? null : new DateOnly(2014 + (n % 6), 1 + (n % 12), 1), pages);
        }
    }
}
