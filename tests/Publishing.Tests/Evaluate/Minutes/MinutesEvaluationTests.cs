using Publishing.Documents;
using Publishing.Evaluate;
using Publishing.Evaluate.Minutes;
using Publishing.Parse;

namespace Publishing.Tests.Evaluate.Minutes;

public class MinutesEvaluationTests
{
    private const string Text = """
        Niederschrift

        TOP 1: Bäume

        Abstimmungsergebnis: einstimmig beschlossen

        TOP 2: Straße

        Abstimmungsergebnis: mehrheitlich abgelehnt (3 Ja, 8 Nein)

        TOP 3: Schule

        Abstimmungsergebnis: vertagt
        """;

    private const string Together = """
        Niederschrift

        Punkt 4 der Tagesordnung: Feste
        Vorlage: 2022/1036
        Punkt 4.1 der Tagesordnung: Änderungsantrag
        Vorlage: 2022/1036/1

        Beschluss:
        Der Rat verzichtet.

        Abstimmungsergebnis:
        Mehrheitliche Ablehnung (19 Ja, 19 Nein)
        """;

    [Theory]
    [InlineData("n\t1\tAdopted\nn\t2\tRejected\nn\t3\tPostponed", 3, "", "")]
    [InlineData("n\t1\tRejected\nn\t2\tRejected", 1, "1", "1")]
    [InlineData("n\t1\t-\nn\t2\tRejected\nn\t2\tNoted", 1, "2", "1")]
    [InlineData("n\t2\t", 0, "", "")]
    [InlineData("other\t1\tRejected", 0, "", "")]
    public void A_result_that_no_row_of_the_item_has_is_false(string rows, int hits, string misses, string falseHits)
    {
        var results = Run("results", "file_id\tnumber\tresult\n" + rows);

        Assert.Equal((hits, misses, falseHits), (results.Hits, Numbers(results.Misses), Numbers(results.FalseHits)));
    }

    [Theory]
    [InlineData("n\t4.1\t-", 0, "")]
    [InlineData("n\t4.1\tRejected", 1, "")]
    [InlineData("n\t4.1\tAdopted", 0, "4.1")]
    [InlineData("n\t4\t-", 0, "")]
    public void What_was_told_of_the_item_is_not_false_for_its_part(string row, int hits, string misses)
    {
        var results = Run("results", "file_id\tnumber\tresult\n" + row, Together);

        Assert.Equal((hits, misses, row.Contains("\t4\t", StringComparison.Ordinal) ? "4" : ""), (results.Hits, Numbers(results.Misses), Numbers(results.FalseHits)));
    }

    [Fact]
    public void A_tally_with_one_wrong_number_is_missed_and_false()
    {
        var votes = Run("votes", "file_id\tnumber\tyes\tno\nn\t2\t3\t9");

        Assert.Equal((0, "2", "2"), (votes.Hits, Numbers(votes.Misses), Numbers(votes.FalseHits)));
    }

    private static string Numbers(IEnumerable<Miscount> counts) => string.Join(' ', counts.Select(count => count.Number));

    private static MinutesEvaluation Run(string kind, string gold, string minutes = Text)
    {
        var text = new DocumentText([new Page { Number = 1, Text = minutes }]);
        var file = new ArchivedFile(new string('a', 64), "n.txt", 1, Metadata.None);
        var document = new Document(file, text, new DocumentParser().Parse(text, file), []);
        return MinutesEvaluation.Run(kind, [new EvaluatedMinutes("n", document)], MinutesGold.Read(new StringReader(gold)));
    }
}
