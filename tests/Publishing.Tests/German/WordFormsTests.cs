using Publishing.German;

namespace Publishing.Tests.German;

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
    [InlineData("Vater", "Väter")]
    [InlineData("Großvaters", "Großväter")]
    [InlineData("Rat", "Räten")]
    [InlineData("Ältestenrat", "Ältestenräte")]
    [InlineData("Kindergarten", "Kindergärten")]
    [InlineData("Kita", "Kitas")]
    [InlineData("Jugendzentrum", "Jugendzentren")]
    [InlineData("Museum", "Museen")]
    [InlineData("See", "Seen")]
    [InlineData("Ergebnis", "Ergebnissen")]
    [InlineData("Bürgerbus", "Bürgerbusse")]
    [InlineData("Schüler", "Schülern")]
    [InlineData("Grundschülers", "Grundschülern")]
    [InlineData("Bauer", "Bauern")]
    [InlineData("Hofläden", "Hofladen")]
    [InlineData("Personennahverkehr", "Personennahverkehrs")]
    [InlineData("Theater", "Theaters")]
    [InlineData("Motor", "Motors")]
    public void Forms_of_a_word_meet(string one, string other) => Assert.Equal(Of(one).Keys, Of(other).Keys);

    [Theory]
    [InlineData("schon", "schön")]
    [InlineData("gut", "Güter")]
    [InlineData("Burg", "Bürger")]
    [InlineData("Schule", "Schüler")]
    [InlineData("drucken", "drücken")]
    [InlineData("Wahl", "wählen")]
    [InlineData("Saul", "Säulen")]
    [InlineData("Bauer", "Bau")]
    [InlineData("Mieter", "Miete")]
    [InlineData("Pflegern", "Pflege")]
    [InlineData("Lehrers", "Lehre")]
    [InlineData("Kurs", "Kur")]
    public void Different_words_stay_apart(string one, string other)
    {
        Assert.NotEqual(Of(one).Keys, Of(other).Keys);
        Assert.False(Of(one).Plain is { } plain && plain == Of(other).Plain);
    }

    [Theory]
    [InlineData("Fussganger", "Fußgänger")]
    [InlineData("Munster", "Münster")]
    [InlineData("Gutersloh", "Gütersloh")]
    public void A_name_typed_without_umlauts_meets_it(string typed, string word)
    {
        Assert.Contains(Of(word).Plain, Of(typed).AskedPlain);
        Assert.Contains(Of(typed).Plain, Of(word).AskedPlain);
    }

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

    [Theory]
    [InlineData("Ärzt:innen", "Arzt", "Ärzte", "Ärztin")]
    [InlineData("Bäuer*innen", "Bauer", "Bauern", "Bäuerinnen")]
    [InlineData("Beamt:innen", "Beamte", "Beamten", "Beamtin")]
    [InlineData("Kolleg_innen", "Kollege", "Kollegen", "Kollegin")]
    [InlineData("Expert/-innen", "Experte", "Experten", "Expertinnen")]
    [InlineData("Anwält(innen)", "Anwalt", "Anwälte", "Anwältin")]
    [InlineData("Köch:in", "Koch", "Köche", "Köchin")]
    [InlineData("KundInnen", "Kunde", "Kunden", "Kundin")]
    public void A_gender_form_of_a_stem_that_is_no_word_meets_the_word(string form, params string[] words)
    {
        foreach (var word in words) Assert.Contains(Of(word).Keys[0], Of(form).Keys);
    }

    [Theory]
    [InlineData("Bürger:innenversammlung", "Bürgerversammlung")]
    [InlineData("Bürger:innenversammlung", "Bürgerinnenversammlung")]
    [InlineData("Schüler*innenvertretungen", "Schülervertretung")]
    [InlineData("Schüler(innen)vertretung", "Schülervertretung")]
    [InlineData("BürgerInnenversammlung", "Bürgerversammlung")]
    [InlineData("Expert:innenrunde", "Expertenrunde")]
    [InlineData("Radfahrende(r)", "Radfahrende")]
    [InlineData("Radfahrende(r)", "Radfahrender")]
    [InlineData("Vorsitzende*r", "Vorsitzender")]
    [InlineData("Angestellte/r", "Angestellte")]
    [InlineData("Straße(n)", "Straßen")]
    public void A_gender_form_is_one_word_with_what_follows(string form, string word)
    {
        var text = $"Die {form}, alle";
        var words = new Words(text);
        words.Next(out _);
        Assert.True(words.Next(out var found));
        Assert.Equal(form, found.In(text).ToString());
        Assert.Contains(Of(word).Keys[0], Of(form).Keys);
    }

    [Theory]
    [InlineData("Stadt/Innenstadt", "Stadt")]
    [InlineData("und/oder", "und")]
    [InlineData("Ja/nein", "Ja")]
    [InlineData("Radweg(neu)", "Radweg")]
    [InlineData("Seite(12)", "Seite")]
    public void What_is_no_gender_form_is_two_words(string text, string first)
    {
        var words = new Words(text);
        Assert.True(words.Next(out var word));
        Assert.Equal(first, word.In(text).ToString());
    }

    [Theory]
    [InlineData("Güterverkehr", "Verkehr Güter")]
    [InlineData("Radverkehrskonzept", "Konzept Radverkehr")]
    [InlineData("Schulwegsicherung", "Sicherung Schulweg")]
    public void A_compound_is_said_in_several_words_too(string compound, string words) =>
        Assert.Contains(SplitWords.Of(compound), way => way.Order().SequenceEqual(words.Split(' ').Select(word => Of(word).Keys[0]).Order()));

    [Theory]
    [InlineData("Übergang")]
    [InlineData("Gütersloh")]
    [InlineData("Haushalt")]
    [InlineData("Mühlenbach")]
    [InlineData("Verwaltung")]
    [InlineData("Hauptstraße")]
    [InlineData("Ausschuss")]
    public void What_is_no_sure_compound_is_not(string word) => Assert.Empty(SplitWords.Of(word));

    private static WordForms Of(string word) => WordForms.Of(word);
}
