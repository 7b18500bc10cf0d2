using Publishing.Documents;

namespace Publishing.Tests.Guard.Withholding;

public class WholeDocumentTests
{
    [Theory]
    [InlineData("Niederschrift\nüber die nichtöffentliche Sitzung des Rates\nam 3. Mai 2021\n\nGEHEIM")]
    [InlineData("NIEDERSCHRIFT ÜBER DIE NICHTÖFFENTLICHE SITZUNG\n\nGEHEIM")]
    [InlineData("Niederschrift über die 3. nicht öffentliche Sitzung des Rates\n\nGEHEIM")]
    [InlineData("Niederschrift\nüber die nichtoffentliche Sitzung des Rates\n\nGEHEIM")]
    [InlineData("Stadt Muster\nNiederschrift\n\n12. Sitzung des Bauausschusses\n- nichtöffentliche Sitzung -\n\nGEHEIM")]
    [InlineData("Beschlussvorlage - nichtöffentlich -\nVorlage Nr. 12/2021\n\nGEHEIM")]
    [InlineData("Beschlussvorlage\n\nnichtöffentlich\n\nGEHEIM")]
    [InlineData("Vorlage 12/2021 (vertraulich)\n\nGEHEIM")]
    [InlineData("Vorlage 12/2021\nVertraulich!\n\nGEHEIM")]
    [InlineData("Beschlussvorlage\n\nÖffentlich ☐ Nichtöffentlich ☒\n\nGEHEIM")]
    [InlineData("Beschlussvorlage\n\n☐ öffentlich ☒ nichtöffentlich\n\nGEHEIM")]
    [InlineData("Niederschrift\nüber die vertrauliche Sitzung des Gemeinderates\n\nGEHEIM")]
    [InlineData("Protokoll der geschlossenen Sitzung des Gemeinderates\n\nGEHEIM")]
    [InlineData("Vorlage 12/2021\nVertrau1ich\n\nGEHEIM")]
    [InlineData("Vorlage 12/2021\nVS - Nur für den Dienstgebrauch\n\nGEHEIM")]
    [InlineData("Niederschrift\n\nStatus: nichtöffentlich\n\nGEHEIM")]
    [InlineData("Einladung zur nichtöffentlichen Sitzung des Rates\n\nTagesordnung\n\n1 GEHEIM")]
    [InlineData("Stadt Muster\n\nTagesordnung der nichtöffentlichen Sitzung\n\n1 GEHEIM")]
    public void Nothing_is_public_of_a_document_whose_head_says_so(string text) => Assert.Null(Publicity.Review(text).Public);

    [Theory]
    [InlineData("2021/nichtöffentlich/Niederschrift.pdf")]
    [InlineData("2021/nicht-oeffentlich/Niederschrift.pdf")]
    [InlineData("2021/Niederschrift_nicht_öffentlich.pdf")]
    [InlineData("2021/NÖ/Niederschrift.pdf")]
    [InlineData("2021/Niederschrift_nö.pdf")]
    [InlineData("2021/Niederschrift-NOE.pdf")]
    [InlineData("2021/Nichto\u0308ffentlicher Teil.pdf")]
    [InlineData("2021/no\u0308/Niederschrift.pdf")]
    [InlineData("2021/nicht%C3%B6ffentlich/Niederschrift.pdf")]
    [InlineData("2021/NICHT OEFFENTLICH/Niederschrift.pdf")]
    [InlineData("Vertraulich/Niederschrift.pdf")]
    public void Nothing_is_public_of_a_file_whose_name_says_so(string fileName) => Assert.Null(Publicity.Review("Niederschrift\n\nText", fileName).Public);

    [Fact]
    public void Nothing_is_public_of_a_document_whose_title_says_so() =>
        Assert.Null(Publicity.Review("Anlage", "Anlage.pdf", new Metadata { Title = "Verkaufsangebot (nichtöffentlich)" }).Public);

    [Theory]
    [InlineData("NIEDERSCHRIFT\n\nStadt Muster\nGremium: 5. Plenarsitzung Gemeinderat\nTermin: 17. Dezember 2013, 15:00 Uhr\n öffentlich\n\nLESBAR", "146195.txt")]
    [InlineData("Niederschrift über die öffentliche und nichtöffentliche Sitzung des Rates\n\nLESBAR", "a.txt")]
    [InlineData("Niederschrift über die öffentliche Sitzung des Rates\n\nLESBAR", "a.txt")]
    [InlineData("Beschlussvorlage\n\nÖffentlich ☒ Nichtöffentlich ☐\n\nLESBAR", "a.txt")]
    [InlineData("Beschlussvorlage\n\n☒ öffentlich ☐ nichtöffentlich\n\nLESBAR", "a.txt")]
    [InlineData("Niederschrift über die öffentliche und vertrauliche Sitzung des Gemeinderates\n\nLESBAR", "a.txt")]
    [InlineData("Tagesordnung\n\n1 Genehmigung der Niederschrift über die nichtöffentliche Sitzung\n\nLESBAR", "a.txt")]
    [InlineData("LESBAR", "Novelle/Noerdlingen/Öffentlich.txt")]
    public void Public_heads_and_names_are_not_mistaken(string text, string fileName)
    {
        var review = Publicity.Review(text, fileName);

        Assert.Contains("LESBAR", Publicity.Words(review.Public), StringComparison.Ordinal);
        Assert.True(review.Public!.OriginalIsPublic);
    }
}
