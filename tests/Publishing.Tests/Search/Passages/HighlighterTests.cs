using System.Diagnostics;
using Publishing.Documents;
using Publishing.Search;
using Publishing.Search.Passages;
using Publishing.Search.Queries;

namespace Publishing.Tests.Search.Passages;

public class HighlighterTests
{
    private static readonly string Filler = string.Concat(Enumerable.Repeat("Wörter ohne Belang stehen hier. ", 30));

    [Theory]
    [InlineData("Antrag", "Die Anträge liegen vor.", "Anträge")]
    [InlineData("Verkehr", "Der Güterverkehr rollt.", "Güterverkehr")]
    [InlineData("Güter*", "Der Güterverkehr rollt.", "Güterverkehr")]
    [InlineData("\"alte Brücke\"", "Die alte\nBrücke und die alte Mühle.", "alte Brücke")]
    [InlineData("Schüler", "Alle Schüler*innen kommen.", "Schüler*innen")]
    [InlineData("Brücke -alt", "Die alte Brücke.", "Brücke")]
    [InlineData("alte Brücke", "Die alte Brücke.", "alte|Brücke")]
    [InlineData("Brücke OR Mühle", "Die Mühle.", "Mühle")]
    [InlineData("Unbekannt", "Die Mühle.", "")]
    public void What_answers_the_query_is_marked(string query, string text, string marked) =>
        Assert.Equal(marked, string.Join('|', Snippets(query, text)[0].Parts.Where(part => part.Marked).Select(part => part.Text)));

    [Fact]
    public void The_passage_with_most_of_the_words_comes_first_with_its_page()
    {
        var text = $"Brücke. {Filler}\f{Filler} Die Brücke am Bach. {Filler}";
        var pages = new PageStart[] { new(0, 4), new(text.IndexOf('\f', StringComparison.Ordinal) + 1, 5) };

        var snippets = new Highlighter(new QueryReader(Council.Normalize).Read("Bach Brücke")).Of(text, pages, []);

        Assert.Equal([5, 4], snippets.Select(snippet => snippet.PageNumber));
        Assert.Contains("Die Brücke am Bach.", Plain(snippets[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void Snippets_are_short_and_end_between_words()
    {
        var text = $"{Filler}Brücke {Filler}{Filler}Brücke {Filler}{Filler}Brücke {Filler}{Filler}Brücke";
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet();

        var snippets = Snippets("Brücke", text);

        Assert.Equal(3, snippets.Count);
        Assert.All(snippets, snippet => Assert.InRange(Plain(snippet).Length, 100, 210));
        Assert.All(snippets.SelectMany(snippet => Plain(snippet).Split(' ', StringSplitOptions.RemoveEmptyEntries)), word => Assert.Contains(word, words));
    }

    [Fact]
    public void A_number_is_marked_where_it_stands()
    {
        var reference = new EntryReference("SV-9-1604", ReferenceRole.Mention, Certainty.Certain, 6, 10);

        var snippet = new Highlighter(new NumberNode("SV-9-1604", true)).Of("Siehe SV-9-\n1604 dazu", [new(0, 1)], [reference])[0];

        Assert.Equal("SV-9- 1604", Assert.Single(snippet.Parts, part => part.Marked).Text.Trim());
    }

    [Fact]
    public void A_word_without_end_is_cut_somewhere() =>
        Assert.InRange(Plain(Snippets("Anfang", "Anfang" + " " + new string('x', 5_000))[0]).Length, 6, 210);

    [Fact]
    public void A_very_long_item_is_read_in_little_time()
    {
        var text = string.Concat(Enumerable.Repeat(Filler, 420)) + "Sprachmittlerpool am Ende.";
        Snippets("Sprachmittlerpool", text);

        var clock = Stopwatch.StartNew();
        var snippets = Snippets("Sprachmittlerpool", text);

        Assert.Contains("Sprachmittlerpool", Plain(snippets[0]), StringComparison.Ordinal);
        Assert.InRange(clock.ElapsedMilliseconds, 0, 500);
        TestContext.Current.SendDiagnosticMessage($"{text.Length} characters in {clock.Elapsed.TotalMilliseconds:0.0} ms");
    }

    private static IReadOnlyList<Snippet> Snippets(string query, string text) =>
        new Highlighter(new QueryReader(Council.Normalize).Read(query)).Of(text, [new PageStart(0, 1)], []);

    private static string Plain(Snippet snippet) => string.Concat(snippet.Parts.Select(part => part.Text));
}
