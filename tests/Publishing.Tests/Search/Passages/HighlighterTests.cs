using System.Diagnostics;
using Publishing.Documents;
using Publishing.Index;
using Publishing.Queries;
using Publishing.Search;
using Publishing.Search.Passages;

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

        var snippets = Show("Bach Brücke", Entry(pages), text).Snippets;

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

        var snippet = Show("SV-9-1604", Entry() with { References = [reference] }, "Siehe SV-9-\n1604 dazu").Snippets[0];

        Assert.Equal("SV-9- 1604", Assert.Single(snippet.Parts, part => part.Marked).Text.Trim());
    }

    [Theory]
    [InlineData("Flüchtling", "Fhichtlinge", true)]
    [InlineData("Flüchtling kamen", "Fhichtlinge|kamen", true)]
    [InlineData("Flüchtling OR kamen", "Fhichtlinge|kamen", false)]
    [InlineData("Fhichtlinge", "Fhichtlinge", false)]
    [InlineData("Flüchtling Niederschrift", "Fhichtlinge", true)]
    [InlineData("Flüchtling OR Niederschrift", "Fhichtlinge", false)]
    [InlineData("Flüchtling -Brücke", "Fhichtlinge", true)]
    [InlineData("kamen", "kamen", false)]
    public void A_misread_word_is_marked_and_the_hit_is_similar_where_nothing_else_answers(string query, string marked, bool similar)
    {
        var text = $"{Filler}{Filler}Viele Fhichtlinge kamen an. {Filler}";
        var place = text.IndexOf("Fhichtlinge", StringComparison.Ordinal);
        var shown = Show(query, Entry() with { Readings = [new("Fluchtlinge", place, 11), new("Flüchtlinge", place, 11)] }, text);

        Assert.Equal(marked, string.Join('|', shown.Snippets[0].Parts.Where(part => part.Marked).Select(part => part.Text)));
        Assert.Equal(similar, shown.Similar);
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
        Show(query, Entry(), text).Snippets;

    private static Shown Show(string query, StoredEntry entry, string text) => new Highlighter(new QueryReader(Council.Normalize).Read(query)).Of(entry, text);

    private static StoredEntry Entry(params PageStart[] pages) =>
        new("a", "a.txt", DocumentKind.Minutes, "Niederschrift", null, null, null, pages.Length == 0 ? [new(0, 1)] : pages, [], [], []);

    private static string Plain(Snippet snippet) => string.Concat(snippet.Parts.Select(part => part.Text));
}
