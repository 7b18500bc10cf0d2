using System.Text.Json;
using Publishing.Documents;
using Publishing.Evaluate;
using Publishing.Evaluate.References;
using Publishing.Tests.Link;

namespace Publishing.Tests.Evaluate.References;

public class ReferenceEvaluationTests
{
    private const string Gold = """
        file_id	own_reference	other_references_in_text(resolve to a paper)	unresolved_matches	in_corpus
        a	2016/0001	2016/0002 2016/0003	2016/0009	papers/a.txt
        b	2016/0004			papers/b.txt
        c	2016/0005			papers/c.txt
        """;

    private static GoldFile Read(string gold) => GoldFile.Read(new StringReader(gold));

    private static EvaluatedFile File(string id, string text) => new(id, Given.Text(text), Given.Find(text));

    [Fact]
    public void Hits_misses_and_false_hits_are_counted_by_number_and_file()
    {
        var evaluation = ReferenceEvaluation.Run(
            [
                File("a", "Vorlage 2016/0001, Vorlage 2016/0002, Vorlage 2016/0002; Antrag 2016/0009"),
                File("b", "Das Verfahren 2016/0005 ruht, das Verfahren 2016/0077 auch."),
                File("unknown", "Vorlage 2016/0001"),
            ],
            Read(Gold));

        Assert.Equal((2, 2), (evaluation.Files, evaluation.Hits));
        Assert.Equal([("a", "2016/0003")], evaluation.Misses.Select(miss => (miss.FileId, miss.Number)));
        Assert.Equal([("a", "2016/0009"), ("b", "2016/0005")], evaluation.FalseHits.Select(hit => (hit.FileId, hit.Number)));
        Assert.Equal(["c"], evaluation.MissingFiles);
        Assert.Equal(2d / 4, evaluation.Precision);
        Assert.Equal(2d / 3, evaluation.Recall);
    }

    [Fact]
    public void A_candidate_counts_by_the_register_alone()
    {
        var evaluation = ReferenceEvaluation.Run(
            [File("a", "Das Verfahren 2016/0001 und das Verfahren 2016/0002")], Read(Gold));

        Assert.Equal((1, 1), (evaluation.Hits, evaluation.HitsByRegister));
        Assert.Equal(["2016/0002", "2016/0003"], evaluation.Misses.Select(miss => miss.Number));
        Assert.NotNull(evaluation.Misses[0].Note);
    }

    [Fact]
    public void The_own_number_is_expected_only_where_the_text_has_it()
    {
        Assert.Empty(ReferenceEvaluation.Run([File("b", "ohne Nummer, 2016/00041")], Read(Gold)).Misses);
        Assert.Equal(["2016/0004"], ReferenceEvaluation.Run(
            [new EvaluatedFile("b", Given.Text("hier 2016/0004"), [])], Read(Gold)).Misses.Select(miss => miss.Number));
    }

    [Fact]
    public void Year_pairs_that_were_linked_are_told()
    {
        Reference pair = new() { Number = "2024/2025", Written = "2024/2025", Source = new Span(1, 0, 9) };

        Assert.Equal(1, ReferenceEvaluation.Run([new EvaluatedFile("c", Given.Text("2024/2025"), [pair])], Read(Gold)).YearPairs);
    }

    [Theory]
    [InlineData("file_id\town_reference\n", "other_references_in_text")]
    [InlineData("file_id\town_reference\tother_references_in_text\tunresolved_matches\tin_corpus\na\tb\n", "Zeile 2")]
    public void A_gold_file_of_another_form_is_refused(string gold, string reason) =>
        Assert.Contains(reason, Assert.Throws<FormatException>(() => Read(gold)).Message, StringComparison.Ordinal);

    [Fact]
    public void The_report_tells_the_figures_to_people_and_machines()
    {
        var evaluation = ReferenceEvaluation.Run([File("a", "Vorlage 2016/0001")], Read(Gold));

        Assert.Contains("Vollständigkeit (recall): 0,3333", EvaluationReport.ToLines(evaluation));
        using var json = JsonDocument.Parse(EvaluationReport.ToJson(evaluation));
        Assert.Equal(1, json.RootElement.GetProperty("precision").GetDouble());
        Assert.Equal(2, json.RootElement.GetProperty("misses").GetArrayLength());
    }

    [Fact]
    public void Real_records_are_linked_well_enough()
    {
        var corpus = Repository.NeedShared("corpus");
        using var reader = new StreamReader(Repository.NeedShared("corpus", "gold", "karlsruhe_references.tsv"));
        var gold = GoldFile.Read(reader);

        var evaluation = ReferenceEvaluation.Run(
            gold.Entries.Select(entry => File(entry.FileId, System.IO.File.ReadAllText(Path.Combine(corpus, entry.Path)))), gold);

        Assert.Empty(evaluation.MissingFiles);
        Assert.True(evaluation is { Precision: >= 0.99, Recall: >= 0.97, YearPairs: 0 }, string.Join('\n', EvaluationReport.ToLines(evaluation)));
    }
}
