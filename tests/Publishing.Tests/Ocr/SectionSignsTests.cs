using System.Text.RegularExpressions;
using Publishing.Documents.Texts;
using Publishing.Extract;
using Publishing.Ocr;

namespace Publishing.Tests.Ocr;

public sealed partial class SectionSignsTests
{
    [Theory]
    [InlineData("gemäß 8 34 GemO beschlossen", "gemäß § 34 GemO beschlossen")]
    [InlineData("nach 5 3 Abs. 2 des Baugesetzbuches", "nach § 3 Abs. 2 des Baugesetzbuches")]
    [InlineData("aufgrund 8 10 und 5 12 des Baugesetzbuches", "aufgrund § 10 und § 12 des Baugesetzbuches")]
    [InlineData("in Verbindung mit 84\nder Gemeindeordnung", "in Verbindung mit § 4\nder Gemeindeordnung")]
    [InlineData("gilt (8 10\nBauGB, 8 74 Abs. 7 LBO).", "gilt (§ 10\nBauGB, § 74 Abs. 7 LBO).")]
    [InlineData("88 152 bis 156a BauGB", "§§ 152 bis 156a BauGB")]
    [InlineData("$ 41 Abs. 1 Satz 2 Buchst. f GO NRW", "§ 41 Abs. 1 Satz 2 Buchst. f GO NRW")]
    [InlineData("S 14c TIntG", "§ 14c TIntG")]
    [InlineData("nach 8 6 Satz 1 der Hauptsatzung", "nach § 6 Satz 1 der Hauptsatzung")]
    [InlineData("mit 8 34 KrO i. V. m. 8 41 KrO", "mit § 34 KrO i. V. m. § 41 KrO")]
    public void A_section_of_a_law_gets_its_sign_back(string read, string right) => Assert.Equal(right, Restored(read).Text);

    [Theory]
    [InlineData("Punkt 8 der Tagesordnung: Bebauungsplan")]
    [InlineData("um 8 30 Uhr")]
    [InlineData("Es waren 8 12-jährige da.")]
    [InlineData("84 der Befragten")]
    [InlineData("84 der Satzung unterliegende Betriebe")]
    [InlineData("von 5 12 Millionen EUR")]
    [InlineData("S. 416) und BGBl. I S. 581")]
    [InlineData("Anlage 5 12 Seiten")]
    [InlineData("5 3 SPD-Stimmen")]
    [InlineData("von 65 dB(A) tags und 55 dB(A) nachts")]
    [InlineData("die in §§ 53, 54 des Haushaltsgrundsätzegesetzes")]
    [InlineData("§ 8 34 GemO")]
    public void Other_numbers_stay_as_they_are(string read) => Assert.Equal(read, Restored(read).Text);

    [Fact]
    public void What_was_read_is_kept_beside_the_sign()
    {
        var page = Restored("gemäß 8 34 GemO, nach 84 der Gemeindeordnung");

        Assert.Equal(["8 34", "84"], page.Repairs.Select(repair => repair.Original));
        Assert.Equal("gemäß 8 34 GemO, nach 84 der Gemeindeordnung", page.SourceText());
    }

    /// <summary>The test bed's pages, as the German model read them, beside the true text.</summary>
    [Fact]
    public void At_least_17_of_18_signs_of_the_test_bed_come_back()
    {
        var folder = Repository.NeedShared("ocr");
        var (signs, back, invented) = (0, 0, 0);
        foreach (var clean in Directory.EnumerateFiles(Path.Combine(folder, "clean")))
        {
            var truth = Sections(File.ReadAllText(clean));
            var read = File.ReadAllText(clean.Replace("/clean/", "/deu/", StringComparison.Ordinal));
            var restored = Sections(Restored(BrokenWord().Replace(read, "")).Text);
            signs += truth.Count;
            foreach (var section in truth)
                if (restored.Remove(section)) back++;
            invented += restored.Count;
        }

        TestContext.Current.SendDiagnosticMessage($"{back} of {signs} section signs, {invented} invented");
        Assert.True(back * 18 >= signs * 17, $"{back} of {signs} came back.");
        Assert.Equal(0, invented);
    }

    /// <summary>Real texts with every sign misread: nearly all that a law stands behind come back, and clean texts stay as they are.</summary>
    [Fact]
    public void Signs_in_real_papers_come_back_and_no_other_number_becomes_one()
    {
        var (signs, back, invented) = (0, 0, 0);
        foreach (var file in Directory.EnumerateFiles(Repository.NeedShared("corpus", "papers", "karlsruhe")))
        {
            var text = new TextExtractor(new ExtractOptions()).Extract(File.ReadAllBytes(file), TestContext.Current.CancellationToken).Text?.Whole ?? "";
            invented += Restored(text).Repairs.Count;
            signs += WithLaw().Count(text);
            back += WithLaw().Count(Restored(text.Replace("§§", "88", StringComparison.Ordinal).Replace('§', '8')).Text);
        }

        TestContext.Current.SendDiagnosticMessage($"{back} of {signs} section signs, {invented} invented");
        Assert.InRange((double)back / signs, 0.95, 1);
        Assert.Equal(0, invented);
    }

    [GeneratedRegex(@"§\s?\d+[a-z]?\s+(Abs|\p{Lu}\p{L}*\p{Lu})")]
    private static partial Regex WithLaw();

    private static Page Restored(string text) => SectionSigns.Restore(new Page { Number = 1, Text = text });

    private static List<string> Sections(string text) => [.. Section().Matches(text).Select(match => match.Groups[1].Value)];

    [GeneratedRegex(@"(?<=\p{Ll})-\n(?=\p{Ll})")]
    private static partial Regex BrokenWord();

    [GeneratedRegex(@"§\s*(\d+)")]
    private static partial Regex Section();
}
