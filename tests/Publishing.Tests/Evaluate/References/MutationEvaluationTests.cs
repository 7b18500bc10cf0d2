using Publishing.Evaluate.References;
using Publishing.Link;
using Publishing.Tests.Link;

namespace Publishing.Tests.Evaluate.References;

public class MutationEvaluationTests
{
    [Fact]
    public void Broken_references_are_found_as_well_as_the_documentation_says()
    {
        var rows = MutationEvaluation.Run(new ReferenceFinder(Given.AllFormats)).ToDictionary(row => row.Errors);

        Assert.Equal((1d, 1d), (rows[0].Certain.Precision, rows[0].Certain.Recall));
        Holds(rows[0.02], 0.965, 0.83, 0.965, 0.91);
        Holds(rows[0.05], 0.955, 0.62, 0.96, 0.77);
        Holds(rows[0.10], 0.885, 0.37, 0.92, 0.56);
    }

    [Fact]
    public void The_same_seed_gives_the_same_texts_and_more_errors_other_ones()
    {
        Assert.Equal(new Mutations(1, 0.05).Texts(5).Select(text => text.Text), new Mutations(1, 0.05).Texts(5).Select(text => text.Text));
        Assert.NotEqual(new Mutations(1, 0.05).Texts(1).Single().Text, new Mutations(1, 0.10).Texts(1).Single().Text);
    }

    [Fact]
    public void The_texts_break_references_in_every_way()
    {
        var texts = string.Concat(new Mutations(MutationEvaluation.Seed, 0).Texts(MutationEvaluation.Texts).Select(text => text.Text));

        foreach (var form in (string[])["-\n", "–", "—", " - 9 - ", "- 1", ", -", " bis 0", "/1", "2024/2025"]) Assert.Contains(form, texts, StringComparison.Ordinal);
    }

    private static void Holds(MutationRow row, double precision, double recall, double linkedPrecision, double linkedRecall) => Assert.True(
        row.Certain.Precision >= precision && row.Certain.Recall >= recall && row.WithRegister.Precision >= linkedPrecision && row.WithRegister.Recall >= linkedRecall,
        string.Join('\n', MutationEvaluation.ToLines([row])));
}
