using Publishing.Evaluate.Queries;

namespace Publishing.Tests.Evaluate.Queries;

public class JudgedQueriesTests
{
    private static JudgedQueries Read(params string[] lines) => JudgedQueries.Read(new StringReader(string.Join('\n', [JudgedQueries.Header, .. lines])));

    [Fact]
    public void A_line_is_a_query_with_its_files()
    {
        var set = Read("w1\tone word\tBrücke\ta.txt, b/c.txt ,a.txt\td.txt\twarum", "", "p1\tphrases\t\"zwei Worte\"\ta.txt");

        Assert.Empty(set.Faults);
        Assert.Equal(("w1", "one word", "Brücke", "warum", 2), (set.Queries[0].Id, set.Queries[0].Class, set.Queries[0].Text, set.Queries[0].Note, set.Queries[0].Line));
        Assert.Equal(["a.txt", "b/c.txt"], set.Queries[0].Relevant);
        Assert.Equal(["d.txt"], set.Queries[0].Forbidden);
        Assert.Equal(("\"zwei Worte\"", 4), (set.Queries[1].Text, set.Queries[1].Line));
        Assert.Empty(set.Queries[1].Forbidden);
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_header() =>
        Assert.Empty(JudgedQueries.Read(new StringReader($"\uFEFF{JudgedQueries.Header}\r\n")).Queries);

    [Theory]
    [InlineData("id\tquery\nw1\tBrücke")]
    [InlineData("")]
    public void A_file_of_another_form_is_refused(string text) =>
        Assert.Throws<FormatException>(() => JudgedQueries.Read(new StringReader(text)));

    [Theory]
    [InlineData("w2\tone word\tBrücke", "3 Spalten")]
    [InlineData("w2\tone word\tBrücke\ta.txt\t\t\tzu viel", "7 Spalten")]
    [InlineData("w2\tone word\t\ta.txt", "fehlt")]
    [InlineData("w2\tone word\tBrücke\t,\t", "keine Datei")]
    [InlineData("w2\tone word\tBrücke\ta.txt,b.txt\tb.txt", "„b.txt“")]
    [InlineData("w1\tone word\tBrücke\ta.txt", "„w1“")]
    public void A_wrong_line_is_told_with_its_number_and_the_others_are_kept(string line, string problem)
    {
        var set = Read("w1\tone word\tBrücke\ta.txt", line, "w3\tone word\tStraße\ta.txt");

        Assert.Equal(["w1", "w3"], set.Queries.Select(query => query.Id));
        Assert.Equal(3, Assert.Single(set.Faults).Line);
        Assert.Contains(problem, set.Faults[0].Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_is_named_in_whole_or_by_its_end_after_a_slash()
    {
        var names = new ArchivedNames([("1", "papers/a.txt"), ("2", "papers/old/a.txt"), ("3", "b.txt"), ("3", "post.eml/c.txt"), ("4", "x/b.txt")]);

        var (queries, faults) = names.Place(Read(
            "1\tc\tq\tpapers/a.txt\told/a.txt", "2\tc\tq\tb.txt,c.txt\tx/b.txt", "3\tc\tq\ta.txt", "4\tc\tq\tb.txt,nowhere.txt", "5\tc\tq\tb.tx"));

        Assert.Equal(["1", "2", "4"], queries.Select(query => query.Judged.Id));
        Assert.Equal(["1", "2"], queries[0].Relevant.Concat(queries[0].Forbidden).Select(document => document.Id));
        Assert.Equal(["3", "4"], queries[1].Relevant.Concat(queries[1].Forbidden).Select(document => document.Id));
        Assert.Equal([4, 5, 6], faults.Select(fault => fault.Line));
        Assert.Contains("nicht eindeutig", faults[0].Problem, StringComparison.Ordinal);
        Assert.Contains("„nowhere.txt“ ist nicht im Archiv", faults[1].Problem, StringComparison.Ordinal);
    }
}
