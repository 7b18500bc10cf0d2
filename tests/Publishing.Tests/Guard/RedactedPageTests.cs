using Publishing.Documents.Texts;
using Publishing.Guard;

namespace Publishing.Tests.Guard;

public sealed class RedactedPageTests
{
    // 0123456789012345678901234567
    private const string Text = "Für alle. Müller geheim. Größe";

    [Fact]
    public void What_is_known_of_words_moves_with_them()
    {
        var page = Redacted(new(1, 10, 25), repairs: [new(0, 3, "Fiir", 9), new(10, 6, "Miiller", 9), new(25, 5, "GroBe", 9)]);

        Assert.Equal("Für alle. Größe", page.Text);
        Assert.Equal([new(0, 3, "Fiir", 9)], page.Repairs.Take(1));
        Assert.Equal("Fiir alle. Größe", page.SourceText());
    }

    [Fact]
    public void Words_behind_a_gap_keep_their_places()
    {
        var page = Redacted(new(1, 4, 9), repairs: [new(10, 6, "Miiller", 9), new(25, 5, "GroBe", 9)]);

        Assert.Equal("Für  Miiller geheim. GroBe", page.SourceText());
    }

    [Fact]
    public void Other_readings_of_withheld_words_are_withheld()
    {
        var page = Redacted(new(1, 10, 24), others: [new(10, 6, "Möller", .3), new(17, 6, "geheime", .3), new(0, 3, "Fur", .2)]);

        Assert.Equal(["Fur"], page.OtherReadings.Select(other => other.Word));
    }

    private static Page Redacted(Span gap, IReadOnlyList<RepairedWord>? repairs = null, IReadOnlyList<OtherReading>? others = null) =>
        new Redaction(
            new DocumentText([new Page { Number = 1, Text = Text, Repairs = repairs ?? [], OtherReadings = others ?? [] }]),
            [new Withheld(gap, "", true)]).Text.Pages[0];
}
