using System.Diagnostics.CodeAnalysis;
using Publishing.Documents.Texts;
using Publishing.Extract;
using Publishing.Repair;
using Publishing.Vocabulary;

namespace Publishing.Tests.Repair;

public class TextRepairerTests
{
    [Fact]
    public void A_misread_page_says_again_what_stands_on_paper() => Assert.Equal(Misread.Clean, Misread.Repaired(Misread.Read(Misread.Clean)).Whole);

    [Fact]
    public void Each_change_names_its_place_and_what_was_read()
    {
        var page = Misread.Repaired(Misread.Read(Misread.Clean)).Pages[0];
        var repair = Assert.Single(page.Repairs, one => one.Original == "Fliichtlinge");
        Assert.Equal("Flüchtlinge", page.Text.Substring(repair.Start, repair.Length));
        Assert.True(repair.Confidence > 3);
    }

    [Fact]
    public void What_was_read_comes_back_letter_by_letter()
    {
        var random = new Random(17);
        var words = Misread.Read(Misread.Clean).Split(' ');
        for (var round = 0; round < 200; round++)
        {
            var text = string.Join(' ', Enumerable.Range(0, 150).Select(_ => Noise(random, words[random.Next(words.Length)])));
            Assert.Equal(text, Misread.Repaired(text, "fiir den Rat").Pages[0].SourceText());
        }
    }

    [Fact]
    public void Lines_and_paragraphs_stay_where_they_are()
    {
        var read = Misread.Read(Misread.Clean);
        Assert.Equal(Breaks(read), Breaks(Misread.Repaired(read).Whole));
    }

    [Fact]
    public void A_clean_page_is_not_touched()
    {
        var text = Misread.Clean + "\nfiir";
        var page = Misread.Repaired(text).Pages[0];
        Assert.Equal((text, 0, 0), (page.Text, page.Repairs.Count, page.OtherReadings.Count));
    }

    [Theory]
    [InlineData("SV-9-1604")]
    [InlineData("2020/0570")]
    [InlineData("11.03.2020")]
    [InlineData("fur@kreis-auenthal.example.de")]
    [InlineData("https://auenthal.example/fiir/uber")]
    [InlineData("(KFUR)")]
    public void Numbers_addresses_and_abbreviations_stay(string kept) =>
        Assert.Contains($" {kept} ", Misread.Repaired(Misread.Read(Misread.Clean) + $"\nAnlage {kept} liegt bei").Whole, StringComparison.Ordinal);

    [Theory]
    [InlineData("Das ist die Stra-Benbahn.", "Das ist die Straßenbahn.")]
    [InlineData("Das ist unn6-tig.", "Das ist unnötig.")]
    [InlineData("Die Ma8-nahmen laufen.", "Die Maßnahmen laufen.")]
    [InlineData("Die Kreis-Bauverwaltung und die Hin- und Rickfahrt.", "Die Kreis-Bauverwaltung und die Hin- und Rückfahrt.")]
    public void A_word_that_a_line_end_broke_is_one_again_where_only_misreading_kept_it_apart(string read, string repaired)
    {
        var page = Misread.Repaired(Misread.Read(Misread.Clean) + $"\n{read}").Pages[0];
        Assert.EndsWith(repaired, page.Text, StringComparison.Ordinal);
        Assert.EndsWith(read, page.SourceText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mitbefordert", "mitbefördert")]
    [InlineData("miteinbeziehen", "miteinbeziehen")]
    [InlineData("aufzuraumen", "aufzuräumen")]
    [InlineData("Benennungsakt", "Benennungsakt")]
    [InlineData("deutlichste", "deutlichste")]
    [InlineData("Burgerversammlung", "Bürgerversammlung")]
    [InlineData("GrabelkorzstraBe", "Grabelkorzstraße")]
    public void Compounds_are_made_of_short_words_too_and_streets_of_any_name(string read, string repaired) =>
        Assert.Contains($" {repaired} ", Misread.Repaired(Misread.Read(Misread.Clean) + $"\nSoweit {read} gesagt").Whole, StringComparison.Ordinal);

    [Fact]
    public void Subjunctives_are_likelier_where_speech_is_reported()
    {
        var reported = Misread.Repaired(Misread.Read(Misread.Clean) + "\nEr sei der Meinung, es gabe genug, und habe nichts dagegen.").Pages[0];
        var told = Misread.Repaired(Misread.Read(Misread.Clean) + "\nEr ist der Meinung, es gabe genug, und hat nichts dagegen.").Pages[0];
        Assert.True(Likely(reported) > Likely(told));

        static double Likely(Page page) => page.Text.Contains("gäbe", StringComparison.Ordinal) ? 1 : page.OtherReadings.SingleOrDefault(other => other.Word == "gäbe")?.Probability ?? 0;
    }

    [Fact]
    public void A_bad_scan_keeps_its_wording_and_gets_other_readings()
    {
        var text = new DocumentText([new Page { Number = 1, Text = "Die Verwaltung berichtet fiir den Ausschuß.", Verdict = PageVerdict.Degraded }]);
        var page = new TextRepairer().Repair(text, KnownWords.Shipped).Pages[0];
        Assert.Equal((text.Whole, 0), (page.Text, page.Repairs.Count));
        Assert.Contains(page.OtherReadings, other => other.Word == "für" && page.Text.Substring(other.Start, other.Length) == "fiir");
    }

    [Fact]
    public void A_persons_name_stays_when_it_is_known()
    {
        const string Sentence = "\nHerr Koster fragt nach den Kosten.";
        var named = KnownWords.With(LearnedWords.Of([new(new Dictionary<string, int>(), new Dictionary<string, int>(), ["Koster"])]));
        Assert.Contains("Koster", Misread.Repaired(named, Misread.Read(Misread.Clean) + Sentence).Whole, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_learned_from_other_documents_repair_what_no_lexicon_has()
    {
        var read = Misread.Read(Misread.Clean + "\nDie Gräbelkörzung berichtet.");
        var learned = KnownWords.With(LearnedWords.Of([Taught(), Taught()]));
        Assert.DoesNotContain("Gräbelkörzung", Misread.Repaired(KnownWords.Shipped, read).Whole, StringComparison.Ordinal);
        Assert.Contains("Gräbelkörzung", Misread.Repaired(learned, read).Whole, StringComparison.Ordinal);

        static DocumentWords Taught() => DocumentWords.Of(Misread.Text("Die Gräbelkörzung tagt."), []);
    }

    [Fact]
    [SuppressMessage("Performance", "CA1861", Justification = "Read once.")]
    public void The_seeds_words_are_found_where_they_stand()
    {
        var seed = File.ReadAllBytes(Repository.NeedShared("seeds", "integrationsausschuss-2020.txt"));
        var text = new TextExtractor(new ExtractOptions()).Extract(seed, TestContext.Current.CancellationToken).Text!;
        var repairer = new TextRepairer();
        var whole = repairer.Repair(repairer.WithVerdicts(text), KnownWords.Shipped).Whole;
        foreach (var word in new[] { "Flüchtlinge", "Integrationsmaßnahmen", "Sprachmittler", "Unterstützung" }) Assert.Contains(word, whole, StringComparison.Ordinal);
        Assert.Equal(text.Whole, string.Join('\f', repairer.Repair(repairer.WithVerdicts(text), KnownWords.Shipped).Pages.Select(page => page.SourceText())));
    }

    private static string Breaks(string text) => string.Concat(text.Where(char.IsWhiteSpace));

    private static string Noise(Random random, string word) => random.Next(6) switch
    {
        0 => word.Insert(random.Next(word.Length + 1), ((char)random.Next(33, 0x180)).ToString()),
        1 => word + word,
        2 => "ii" + word + "é\n\n",
        _ => word,
    };
}
