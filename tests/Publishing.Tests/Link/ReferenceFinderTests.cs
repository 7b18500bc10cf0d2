using System.Diagnostics;
using Publishing.Documents;

namespace Publishing.Tests.Link;

public class ReferenceFinderTests
{
    [Theory]
    [InlineData("(vgl. SV-9-\n1600).", "SV-9-1600")]
    [InlineData("(vgl. SV-9- 1600).", "SV-9-1600")]
    [InlineData("siehe SV-9-\f1600", "SV-9-1600")]
    [InlineData("siehe SV—9—1604", "SV-9-1604")]
    [InlineData("siehe SV – 9 – 1604.", "SV-9-1604")]
    [InlineData("siehe SV 9 1604", "SV-9-1604")]
    [InlineData("die SV-9-1581 (Sitzung vom 11.12.19)", "SV-9-1581")]
    [InlineData("- SV-9-1581\n-SV-9-1582", "SV-9-1581 SV-9-1582")]
    [InlineData("SV-8-0802, SV-8-0801 und SV-8-0770/1 lagen vor", "SV-8-0802 SV-8-0801 SV-8-0770/1")]
    [InlineData("SV-8-0802/SV-8-0801", "SV-8-0802 SV-8-0801")]
    [InlineData("SV-9-1604 / 2 Enthaltungen", "SV-9-1604")]
    [InlineData("SV-9-1604/ 2 Enthaltungen", "SV-9-1604")]
    [InlineData("SV-8-0770/\n1", "SV-8-0770/1")]
    [InlineData("VO/2011/0368 - 5 Stimmen", "VO/2011/0368")]
    [InlineData("Antrag DHH/2023/6602 und AN/1995/2022", "DHH/2023/6602 AN/1995/2022")]
    [InlineData("VO/2011/0368-R5; 2020/AN/1234", "VO/2011/0368-R5 2020/AN/1234")]
    [InlineData("nach 15-2316/2020 N1 S 1 (geändert)", "15-2316/2020 N1 S1")]
    [InlineData("Vorlage:2013/0239", "2013/0239")]
    [InlineData("Vorlagen 2014/0348, 2014/0357 sowie 2014/0358/1 ", "2014/0348 2014/0357 2014/0358/1")]
    [InlineData("Drucksache Nr. 1265/2020", "1265/2020")]
    [InlineData("zu Drucks. Nr. 2384/2020 E1: Neufassung", "2384/2020 E1")]
    [InlineData("im Antrag der A|B-Fraktion (2019/1063) steht", "2019/1063")]
    [InlineData("Ergänzungsantrag: ABC\n2021/0836/1\n", "2021/0836/1")]
    [InlineData("Vorlage Nr.:      2022/2082", "2022/2082")]
    public void A_number_is_found_in_every_spelling(string text, string numbers)
    {
        var found = Given.Find(text);

        Assert.Equal(numbers.Split(' ').Aggregate(new List<string>(), JoinSuffixes), found.Select(reference => reference.Number));
        Assert.All(found, reference => Assert.Equal(Certainty.Certain, reference.Certainty));
        Assert.All(found, reference => Assert.Equal(Given.Text(text).Read(reference.Source), reference.Written));
    }

    [Theory]
    [InlineData("die Drucksachen 2384 und 2385/2020", "2384/2020 2385/2020")]
    [InlineData("Vorlagen Nr. 2384, 2390 und\n2401/2020", "2384/2020 2390/2020 2401/2020")]
    [InlineData("Anträge 2384 bis 2386/2020", "2384/2020 2385/2020 2386/2020")]
    [InlineData("im Jahr 2019 und Drucksache 2385/2020", "2385/2020")]
    [InlineData("im Jahr 2019 und 2385/2020", "2385/2020")]
    public void Where_the_year_comes_last_the_last_number_tells_it_for_the_list(string text, string numbers) =>
        Assert.Equal(numbers.Split(' '), Given.Find(text).Select(reference => reference.Number).Order());

    [Theory]
    [InlineData("SV-9-1604, -1600 und -1581", "SV-9-1604 SV-9-1600 SV-9-1581")]
    [InlineData("Vorlagen 2020/0570 bis 0572", "2020/0570 2020/0571 2020/0572")]
    [InlineData("Vorlagen 2020/0570, 0575 und 0581/1", "2020/0570 2020/0575 2020/0581/1")]
    [InlineData("Vorlagen SV-9-1604 und 1608 lagen vor", "SV-9-1604 SV-9-1608")]
    [InlineData("SV-9-1604 und /1 sowie -1700", "SV-9-1604 SV-9-1604/1 SV-9-1700")]
    [InlineData("SV-9-1600 bis SV-9-1603", "SV-9-1600 SV-9-1601 SV-9-1602 SV-9-1603")]
    [InlineData("Vorlagen 2020/0570 bis\n0571, 2020/0580", "2020/0570 2020/0571 2020/0580")]
    public void Lists_and_ranges_are_spelled_out(string text, string numbers)
    {
        var found = Given.Find(text);

        Assert.Equal(numbers.Split(' ').Order(), found.Select(reference => reference.Number).Order());
        Assert.All(found, reference => Assert.Equal(Certainty.Certain, reference.Certainty));
        Assert.All(found, reference => Assert.Equal(Given.Text(text).Read(reference.Source), reference.Written));
    }

    [Theory]
    [InlineData("SV-9-1604 und 1200 Euro", "SV-9-1604")]
    [InlineData("SV-9-1604, 2020 beschlossen", "SV-9-1604")]
    [InlineData("Vorlagen SV-9-1604 und 1200 Euro", "SV-9-1604")]
    [InlineData("SV-9-1604 bis 12 Uhr", "SV-9-1604")]
    [InlineData("SV-9-1604 bis 9999", "SV-9-1604")]
    [InlineData("SV-9-1604 und -16 Grad", "SV-9-1604")]
    [InlineData("Drucksachen 1265/2020 bis 2022", "1265/2020")]
    public void Other_figures_behind_a_number_are_no_numbers(string text, string numbers) =>
        Assert.Equal(numbers.Split(' '), Given.Find(text).Select(reference => reference.Number));

    [Theory]
    [InlineData("SV-9-1604, 1. Ergänzung", "SV-9-1604/1")]
    [InlineData("die 2. Ergänzung zur Vorlage SV-9-1604", "SV-9-1604/2")]
    public void A_supplement_by_name_is_a_guess_at_its_number(string text, string number)
    {
        var found = Given.Find(text);

        Assert.Contains(found, reference => reference is { Number: "SV-9-1604", Certainty: Certainty.Certain });
        Assert.Equal(Certainty.Candidate, Assert.Single(found, reference => reference.Number == number).Certainty);
    }

    [Fact]
    public void The_words_that_lead_to_a_number_are_told()
    {
        const string Text = "wie in der Vorlage Nr. SV-9-1604 steht";

        Assert.Equal("in der Vorlage Nr.", Given.Text(Text).Read(Assert.Single(Given.Find(Text)).Lead!.Value));
    }

    [Theory]
    [InlineData("im Schuljahr 2024/2025")]
    [InlineData("Doppelhaushalt 2019/2020, 2021/2022 und 2023/2024")]
    [InlineData("Antrag 2024/2025 zum Haushalt")]
    [InlineData("Antrag: 2024/2025 sollen Bäume gepflanzt werden")]
    [InlineData("Vorlage:\n2024/2025 wird gebaut")]
    [InlineData("Förderperiode 2014/2020")]
    [InlineData("am 11.12.19 und 12/2020")]
    [InlineData("am 11.12/2020/0123")]
    [InlineData("Tel. 2016/0727")]
    [InlineData("Telefon: 0721/2020")]
    [InlineData("Fax 0711/2020-15")]
    [InlineData("§ 2016/0727")]
    [InlineData("Aktenzeichen: 15-2316/2020")]
    [InlineData("Az. 1265/2020")]
    [InlineData("Kaufvertrag UVZ Nr. 2610/2025")]
    [InlineData("Sitzung KT/110/2020 und KT/1105/2020")]
    [InlineData("DE12 5005 0000 2016 0727 00")]
    [InlineData("Musterstraße 12/14, Seite 3/4")]
    [InlineData("SV-9-16045 und XSV-9-1604 und SV-9-1604-2")]
    [InlineData("2016/0727.5 und 2016/07271")]
    [InlineData("https://rat.example/2016/0727")]
    public void What_only_looks_alike_is_no_reference(string text) => Assert.Empty(Given.Find(text));

    [Fact]
    public void A_number_that_may_be_something_else_is_a_candidate()
    {
        var reference = Assert.Single(Given.Find("Das Verfahren 2016/0727 läuft."));

        Assert.Equal(Certainty.Candidate, reference.Certainty);
    }

    [Fact]
    public void Figures_parted_by_a_dash_are_not_joined() =>
        Assert.Equal(["2316/2020"], Given.Find("TOP 15 - 2316/2020").Select(reference => reference.Number));

    [Fact]
    public void A_number_once_certain_is_certain_throughout()
    {
        var found = Given.Find("Zu 2016/0727 sprach niemand. Die Vorlage 2016/0727 lag vor.");

        Assert.Equal([Certainty.Certain, Certainty.Certain], found.Select(reference => reference.Certainty));
    }

    [Theory]
    [InlineData("SV-10-0729, ab Seite 3", 3)]
    [InlineData("SV-10-0729 (Seite 12)", 12)]
    [InlineData("SV-10-0729, S. 4 ff.", 4)]
    [InlineData("SV-10-0729. Seite 3 fehlt", null)]
    [InlineData("SV-10-0729, 3 Enthaltungen", null)]
    public void A_page_behind_a_number_is_its_target(string text, int? page) =>
        Assert.Equal(page, Assert.Single(Given.Find(text)).TargetPage);

    [Fact]
    public void A_place_carries_the_page_on_which_it_begins()
    {
        var found = Given.Find("SV-9-1600 und SV-9-\f1601\fSV-9-1602");

        Assert.Equal([1, 1, 3], found.Select(reference => reference.Source.Page));
        Assert.Equal(["SV-9-1600", "SV-9-1601", "SV-9-1602"], found.Select(reference => reference.Number));
    }

    [Fact]
    public void Random_input_never_faults_and_places_rise()
    {
        var random = new Random(4);
        const string Alphabet = "0123456789 SVsvANDH/-–—\n\f.,:;()§FNES 20";
        for (var round = 0; round < 2_000; round++)
        {
            var text = string.Create(random.Next(120), random, static (buffer, random) =>
            {
                foreach (ref var c in buffer)
                    c = random.Next(20) == 0 ? (char)random.Next(0x10000) : Alphabet[random.Next(Alphabet.Length)];
            });

            var found = Given.Find(text, (DocumentKind)random.Next(4), random.Next(2) == 0 ? text : null);

            Assert.Equal(found.OrderBy(reference => reference.Source.Start), found);
            Assert.All(found, reference => Assert.InRange(reference.Source.End, reference.Source.Start, text.Length));
        }
    }

    [Theory]
    [InlineData("2020/2020-")]
    [InlineData("2020/0020 ")]
    [InlineData("2020/0020, ")]
    [InlineData("SV-9-\n")]
    [InlineData("15-2316/2020 N1 ")]
    [InlineData("Vorlage ")]
    public void A_megabyte_takes_time_in_proportion(string piece)
    {
        Given.Find(Repeat(piece, 50_000));
        var small = Measure(Repeat(piece, 250_000));
        var large = Measure(Repeat(piece, 1_000_000));

        // Quadratic work would take 16 times as long, and minutes.
        Assert.True(large < TimeSpan.FromSeconds(5) || large < 10 * small, $"{small} for a quarter, {large} for the whole");
    }

    private static string Repeat(string piece, int length) =>
        string.Concat(Enumerable.Repeat(piece, length / piece.Length));

    private static TimeSpan Measure(string text)
    {
        var watch = Stopwatch.StartNew();
        Given.Find(text);
        return watch.Elapsed;
    }

    private static List<string> JoinSuffixes(List<string> numbers, string part)
    {
        if (part.Length == 2) numbers[^1] += " " + part;
        else numbers.Add(part);
        return numbers;
    }
}
