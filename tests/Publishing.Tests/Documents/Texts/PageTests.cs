using Publishing.Documents.Texts;

namespace Publishing.Tests.Documents.Texts;

public sealed class PageTests
{
    [Fact]
    public void Source_text_is_what_stood_there_before_the_repairs()
    {
        var page = new Page
        {
            Number = 1,
            Text = "Für Flüchtlinge und Maß",
            Repairs = [new(0, 3, "Fiir", 9), new(4, 11, "Fliichtlinge", 9), new(20, 3, "MaB", 4)],
        };

        Assert.Equal("Fiir Fliichtlinge und MaB", page.SourceText());
    }
}
