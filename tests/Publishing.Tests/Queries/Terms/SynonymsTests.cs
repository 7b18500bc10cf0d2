using Publishing.Queries;
using Publishing.Queries.Terms;
using Publishing.Search;
using Publishing.Tests.Search;

namespace Publishing.Tests.Queries.Terms;

public sealed class SynonymsTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void Words_of_a_file_go_beside_those_of_the_program()
    {
        File.WriteAllText(_file, "# eigene\n\nBSB = Bürgerservice = Büro für Bürger # mit Bemerkung\nKita = Krippe\n");
        var synonyms = Synonyms.With(_file);

        Assert.Equal(["Bürgerservice", "Büro für Bürger"], Others(synonyms, "BSB"));
        Assert.Contains("Krippe", Others(synonyms, "Kitas"));
        Assert.Contains("Kindertagesstätte", Others(synonyms, "Kita"));
        Assert.Empty(Others(Synonyms.Shipped, "BSB"));
    }

    [Theory]
    [InlineData("Kita", "Zeile 3: Erwartet werden mindestens zwei")]
    [InlineData("Kita =", "Zeile 3: „“ hat nicht")]
    [InlineData("a = b = c = d = e = f = g = h = i", "Zeile 3: Erlaubt sind höchstens 8")]
    [InlineData("Kita = ein Ausdruck von mehr als fünf Wörtern", "Zeile 3: „ein Ausdruck")]
    public void A_line_that_is_none_is_named_at_start(string line, string problem)
    {
        File.WriteAllText(_file, $"# eigene\nA = B\n{line}\n");

        Assert.Contains(problem, Assert.Single(Problems(_file)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_named_at_start() => Assert.Single(Problems("/nirgends/synonyme.txt"));

    [Fact]
    public void Nothing_is_wrong_where_no_file_is_named() => Assert.Empty(Problems(null));

    [Fact]
    public void The_shipped_words_are_many() => Assert.InRange(
        new StreamReader(typeof(SearchOptions).Assembly.GetManifestResourceStream("synonyms.txt")!).ReadToEnd().Split('\n').Count(line => line.Split('#')[0].Contains('=', StringComparison.Ordinal)), 60, 1000);

    [Fact]
    public void A_run_of_words_is_one_thing_and_what_is_excluded_or_quoted_stays()
    {
        QueryNode Read(string text) => new QueryReader(Council.Normalize).Read(text);

        var all = Assert.IsType<AllNode>(Read("Mensa offene Ganztagsschule Ausbau"));
        Assert.Equal("OGS", Assert.IsType<SynonymNode>(all.Parts[1]).Others[0]);
        Assert.Equal(3, all.Parts.Count);
        Assert.IsType<SynonymNode>(Read("Haupt- und Finanzausschuss"));
        Assert.IsType<WordNode>(Assert.IsType<NotNode>(Read("-Kita")).Part);
        Assert.IsType<PhraseNode>(Read("\"Kita\""));
    }

    private static IReadOnlyList<string> Others(Synonyms synonyms, string word) =>
        synonyms.Expand(new WordNode(word)) is SynonymNode found ? found.Others : [];

    private static IEnumerable<string> Problems(string? file) =>
        new SearchOptions { SynonymsFile = file }.Validate(new(new object())).Select(result => result.ErrorMessage!);
}
