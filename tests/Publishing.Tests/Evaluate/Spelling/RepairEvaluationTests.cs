using Publishing.Documents;
using Publishing.Evaluate.Spelling;

namespace Publishing.Tests.Evaluate.Spelling;

public class RepairEvaluationTests
{
    [Fact]
    public void Errors_and_broken_words_are_counted_over_the_words_of_the_truth()
    {
        var page = new Page { Number = 1, Text = "für den Räte fur", Repairs = [new(0, 3, "fiir", 5), new(8, 4, "Rate", 1)] };
        var result = RepairEvaluation.Of([new("p", new([page]), "für den Rate für")]);
        Assert.Equal((4, 2, 2, 2), (result.Words, result.ErrorsBefore, result.ErrorsAfter, result.Right));
        Assert.Equal("räte", Assert.Single(result.Broken).Repaired);
    }

    [Fact]
    public void Words_left_out_or_added_are_errors_and_signs_are_none() =>
        Assert.Equal(2, RepairEvaluation.Of([new("p", Text("Der „Rat“ oa tagt, heute"), "Der Rat tagt heute wieder.")]).ErrorsAfter);

    [Fact]
    public void A_list_of_misread_words_must_belong_to_the_text() =>
        Assert.Throws<FormatException>(() => SeedEvaluation.Of(Text("fiir den Rat"), ["2\tfiir\tfür"]));

    [Fact]
    public void Words_that_are_not_listed_are_right_as_read()
    {
        var page = new Page { Number = 1, Text = "für den Rät", Repairs = [new(0, 3, "fiir", 5), new(8, 3, "Rat", 1)] };
        var result = SeedEvaluation.Of(new([page]), ["# remark", "1\tfiir\tfür"]);
        Assert.Equal((3, 1, 1, "3"), (result.Words, result.ErrorsBefore, result.ErrorsAfter, Assert.Single(result.Misses).Page));
    }

    private static DocumentText Text(string text) => new([new Page { Number = 1, Text = text }]);
}
