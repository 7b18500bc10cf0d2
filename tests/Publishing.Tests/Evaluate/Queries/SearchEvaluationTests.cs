using System.Text.Json;
using Publishing.Evaluate.Queries;

namespace Publishing.Tests.Evaluate.Queries;

/// <summary>A set made by hand, its figures worked out on paper.</summary>
public class SearchEvaluationTests
{
    /// <param name="judged">Class, relevant and forbidden files, each as its own id.</param>
    /// <param name="answer">Files in the order of the answer.</param>
    private static AnsweredQuery Answer(string judged, params string[] answer)
    {
        var set = JudgedQueries.Read(new StringReader($"{JudgedQueries.Header}\n{judged.Replace('|', '\t')}"));
        var names = set.Queries.SelectMany(query => query.Relevant.Concat(query.Forbidden)).Distinct().Select(name => (name, name));
        return new(
            new ArchivedNames(names).Place(set).Queries.Single(),
            [.. answer.Select(name => new AnsweredDocument(name, name, [$"<{name}>"]))],
            Complete: true);
    }

    private static string[] Others(int count) => [.. Enumerable.Range(1, count).Select(n => $"other{n}")];

    private static AnsweredQuery[] Answers() =>
    [
        Answer("k1|one|q|a|", "a", "b"),
        Answer("k2|one|q|a|", "b", "a"),
        Answer("k3|one|q|a|", "b"),
        Answer("t1|many|q|a,b,c|", ["a", "x", "b", .. Others(17), "c"]),
        Answer("t2|many|q|a,b|", "b", "a"),
        Answer("f1|traps|q|a|x,y,z", ["a", "x", .. Others(7), "y", "z"]),
        Answer("f2|traps|q||x", [.. Others(10), "x"]),
    ];

    [Fact]
    public void Known_items_must_stand_first()
    {
        var figures = SearchEvaluation.Of(Answers(), []).Classes["one"];

        Assert.Equal((3, 3, 0), (figures.Queries, figures.KnownItems, figures.Topical));
        Assert.Equal(1d / 3, figures.SuccessAt1);
        Assert.Null(figures.NdcgAt10);
    }

    [Fact]
    public void Topical_queries_count_by_gain_and_recall()
    {
        var figures = SearchEvaluation.Of(Answers(), []).Classes["many"];

        // t1: (1 + 1/log2 4) / (1 + 1/log2 3 + 1/log2 4) = 1.5 / 2.130930, and two of three in twenty; t2: 1 and 1.
        Assert.Equal((0.703918 + 1) / 2, figures.NdcgAt10!.Value, 6);
        Assert.Equal((2d / 3 + 1) / 2, figures.RecallAt20!.Value, 9);
        Assert.Null(figures.SuccessAt1);
    }

    [Fact]
    public void More_relevant_files_than_ten_can_still_give_a_gain_of_one()
    {
        var names = Enumerable.Range(1, 12).Select(n => $"r{n}").ToArray();
        var answer = Answer($"t|many|q|{string.Join(',', names)}|", names);

        Assert.Equal(1, SearchFigures.Ndcg(answer), 9);
        Assert.Empty(SearchEvaluation.Of([answer], []).Misses);
    }

    [Fact]
    public void Forbidden_files_count_in_the_first_ten_only()
    {
        var figures = SearchEvaluation.Of(Answers(), []).Classes["traps"];

        Assert.Equal((2, 1, 2), (figures.Trapped, figures.Caught, figures.ForbiddenHits));
        Assert.Equal((1, 1d), (figures.KnownItems, figures.SuccessAt1));
    }

    [Fact]
    public void Over_all_classes_each_query_weighs_the_same()
    {
        var all = SearchEvaluation.Of(Answers(), []).All;

        Assert.Equal((7, 4, 2, 2), (all.Queries, all.KnownItems, all.Topical, all.Trapped));
        Assert.Equal(2d / 4, all.SuccessAt1);
    }

    [Fact]
    public void A_file_that_the_archive_lacks_makes_no_known_item_of_a_topical_query()
    {
        var set = JudgedQueries.Read(new StringReader($"{JudgedQueries.Header}\nt\tmany\tq\ta,b\t\t"));
        var (queries, faults) = new ArchivedNames([("a", "a")]).Place(set);
        var evaluation = SearchEvaluation.Of([new(queries[0], [new("a", "a", [])], Complete: true)], faults);

        Assert.Equal((0, 1, 1d), (evaluation.All.KnownItems, evaluation.All.Topical, evaluation.All.NdcgAt10));
        Assert.Equal(2, Assert.Single(evaluation.Faults).Line);
    }

    [Fact]
    public void Every_miss_is_explained()
    {
        var lines = SearchReport.ToLines(SearchEvaluation.Of(
            [.. Answers(), Answer("n|one|nie|a|"), Answer("v|one|q|a|", "b") with { Followed = "Frage", Complete = false }],
            [new(9, "Die Zeile nennt keine Datei.")])).ToArray();

        Assert.Equal("Zeile 9: Die Zeile nennt keine Datei.", lines[0]);
        Assert.Contains("| one | 5 | 0,2000 (5) | – | – | – |", lines);
        Assert.Contains("| traps | 2 | 1,0000 (1) | – | – | 2 bei 1 von 2 |", lines);
        string[] misses =
        [
            "k2 (one): q", "  erwartet: a, Platz 2 [<a>]", "  zuerst: b [<b>]",
            "k3 (one): q", "  erwartet: a, nicht gefunden", "  zuerst: b [<b>]",
            "t1 (many): q", "  erwartet: c, Platz 21 [<c>]", "  zuerst: a [<a>]",
            "f1 (traps): q", "  zuerst: a [<a>]", "  verboten: x, Platz 2 [<x>]", "  verboten: y, Platz 10 [<y>]",
            "n (one): nie", "  erwartet: a, nicht gefunden", "  zuerst: nichts gefunden",
            "v (one): q → gefragt nach dem Vorschlag „Frage“", "  erwartet: a, nicht unter den ersten 1 Dokumenten", "  zuerst: b [<b>]",
        ];
        Assert.Equal(misses, lines[^misses.Length..]);
    }

    [Fact]
    public void Machines_get_the_same()
    {
        using var json = JsonDocument.Parse(SearchReport.ToJson(SearchEvaluation.Of(Answers(), [])));

        Assert.Equal(0.5, json.RootElement.GetProperty("all").GetProperty("successAt1").GetDouble());
        Assert.Equal(["one", "many", "traps"], json.RootElement.GetProperty("classes").EnumerateObject().Select(one => one.Name));
        Assert.Equal("k2", json.RootElement.GetProperty("misses")[0].GetProperty("query").GetProperty("id").GetString());
    }
}
