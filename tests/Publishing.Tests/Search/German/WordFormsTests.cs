using Publishing.Search.German;

namespace Publishing.Tests.Search.German;

public class WordFormsTests
{
    [Theory]
    [InlineData("Straße", "Strassen")]
    [InlineData("Müller", "Mueller")]
    [InlineData("Antrag", "Anträge")]
    [InlineData("Beschluss", "Beschlüssen")]
    [InlineData("Haus", "Häusern")]
    [InlineData("Feuerwehrhaus", "Feuerwehrhäuser")]
    [InlineData("Ministerium", "Ministerien")]
    [InlineData("Gremium", "Gremien")]
    [InlineData("Schülerin", "Schülerinnen")]
    [InlineData("Sitzung", "Sitzungen")]
    [InlineData("Kreis", "Kreises")]
    [InlineData("schön", "schöne")]
    public void Forms_of_a_word_meet(string one, string other) => Assert.Equal(Of(one).Keys, Of(other).Keys);

    [Theory]
    [InlineData("schon", "schön")]
    [InlineData("gut", "Güter")]
    [InlineData("Burg", "Bürger")]
    [InlineData("Schule", "Schüler")]
    [InlineData("drucken", "drücken")]
    [InlineData("Wahl", "wählen")]
    [InlineData("Saul", "Säulen")]
    public void Different_words_stay_apart(string one, string other)
    {
        Assert.NotEqual(Of(one).Keys, Of(other).Keys);
        Assert.False(Of(one).Plain is { } plain && plain == Of(other).Plain);
    }

    [Theory]
    [InlineData("Fussganger", "Fußgänger")]
    [InlineData("Munster", "Münster")]
    [InlineData("Gutersloh", "Gütersloh")]
    public void A_name_typed_without_umlauts_meets_it(string typed, string word) => Assert.Equal(Of(word).Plain, Of(typed).Plain);

    [Theory]
    [InlineData("Güterverkehrskonzept", "Güterverkehr")]
    [InlineData("Güterverkehrskonzept", "Konzepte")]
    [InlineData("Güterverkehr", "Verkehr")]
    [InlineData("Fußgängerübergänge", "Fußgänger")]
    [InlineData("Fußgängerübergänge", "Übergang")]
    [InlineData("Straßenbeiträge", "Beitrag")]
    [InlineData("Schulausschuss", "Schule")]
    [InlineData("Jugendhilfeausschusses", "Jugendhilfe")]
    [InlineData("Flüchtlingsunterbringung", "Flüchtling")]
    [InlineData("Radverkehrskonzept", "Radverkehr")]
    [InlineData("Integrationsmaßnahmen", "Maßnahme")]
    [InlineData("Haushaltssatzung", "Satzung")]
    public void A_compound_is_found_by_its_parts(string compound, string part) => Assert.Contains(Of(part).Keys[0], Of(compound).Parts);

    [Theory]
    [InlineData("Übergang", "Gang")]
    [InlineData("Gütersloh", "gut")]
    [InlineData("Gutachten", "gut")]
    [InlineData("Ausschuss", "Schuss")]
    [InlineData("Haushalt", "Halt")]
    [InlineData("Beirat", "Rat")]
    [InlineData("Verwaltung", "alt")]
    [InlineData("Partition", "Partie")]
    [InlineData("Folglich", "Folge")]
    [InlineData("zahlreichen", "Zahl")]
    public void A_word_is_not_torn_apart(string word, string part) => Assert.DoesNotContain(Of(part).Keys[0], Of(word).Parts);

    [Theory]
    [InlineData("Schüler*innen")]
    [InlineData("Schüler:innen")]
    [InlineData("Schüler_innen")]
    [InlineData("Schüler/innen")]
    [InlineData("Schüler/-innen")]
    [InlineData("Schüler(innen)")]
    [InlineData("SchülerInnen")]
    public void A_gender_form_meets_both(string form)
    {
        var words = new Words($"die {form}, alle");
        words.Next(out _);
        Assert.True(words.Next(out var word));
        Assert.Equal(form, word.In($"die {form}, alle").ToString());
        Assert.Equal(["schüler", "schülerinnen"], Of(form).Exact);
        Assert.Equal([Of("Schüler").Keys[0], Of("Schülerinnen").Keys[0]], Of(form).Keys);
    }

    private static WordForms Of(string word) => WordForms.Of(word);
}
