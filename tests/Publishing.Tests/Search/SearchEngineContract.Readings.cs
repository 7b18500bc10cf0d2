namespace Publishing.Tests.Search;

public abstract partial class SearchEngineContract
{
    [Fact]
    public async Task A_page_is_found_by_another_reading_of_a_doubtful_word()
    {
        await Index(Council.Doubtful("a", "Fhichtlinge kamen an.", 11, "Flüchtlinge"), Council.Paper("SV-9-1604", "Vorlage", "Apfel"));

        Assert.Equal(["a"], await Found("Flüchtling"));
        Assert.Equal(["a"], await Found("Fhichtlinge"));
    }

    [Fact]
    public async Task What_stands_there_weighs_more_than_what_may_stand_there()
    {
        await Index(Council.Doubtful("a", "Fhichtlinge kamen an.", 11, "Flüchtlinge"), Council.Doubtful("b", "Flüchtlinge kamen an.", 11, "Fluchtlinge"));

        Assert.Equal(["b", "a"], await Found("Flüchtlinge"));
    }

    [Fact]
    public async Task Another_reading_is_no_wording()
    {
        await Index(Council.Doubtful("a", "Fhichtlinge kamen an.", 11, "Flüchtlinge"));

        Assert.Empty(await Found("\"Flüchtlinge kamen\""));
    }
}
