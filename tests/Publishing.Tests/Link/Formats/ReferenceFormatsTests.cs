using Microsoft.Extensions.Configuration;
using Publishing.Link;
using Publishing.Link.Formats;

namespace Publishing.Tests.Link.Formats;

public class ReferenceFormatsTests
{
    [Theory]
    [InlineData("sv 9 1604", "SV-9-1604")]
    [InlineData("SV—9—1604", "SV-9-1604")]
    [InlineData("  SV – 9 – 1604\n", "SV-9-1604")]
    [InlineData("sv-8-0770 / 1", "SV-8-0770/1")]
    [InlineData("2016/0727", "2016/0727")]
    [InlineData("2021 / 0836 / 1", "2021/0836/1")]
    [InlineData("dhh/2023/6602", "DHH/2023/6602")]
    [InlineData("an/1995/2022", "AN/1995/2022")]
    [InlineData("1265/2020", "1265/2020")]
    [InlineData("VO/2011/0368-r5", "VO/2011/0368-R5")]
    [InlineData("15-2316/2020 n1 s 1", "15-2316/2020 N1 S1")]
    [InlineData("H-0123/2020", "H-0123/2020")]
    [InlineData("0123/2020F1 E1", "0123/2020 F1 E1")]
    public void Every_spelling_of_a_number_is_one_number(string written, string number) =>
        Assert.Equal(number, Given.AllFormats.Normalize(written));

    [Theory]
    [InlineData("")]
    [InlineData("Sprachmittlerpool")]
    [InlineData("SV-9-1604 und mehr")]
    [InlineData("SV-9-16045")]
    [InlineData("KT/110/2020")]
    [InlineData("11.12.2019")]
    [InlineData("12/2020")]
    public void What_is_no_number_stays_none(string written) => Assert.Null(Given.AllFormats.Normalize(written));

    [Fact]
    public void A_preset_knows_only_its_own_council()
    {
        var formats = new ReferenceFormats(new ReferenceOptions { Presets = ["Karlsruhe"] });

        Assert.Equal("2016/0727", formats.Normalize("2016/0727"));
        Assert.Null(formats.Normalize("SV-9-1604"));
    }

    [Fact]
    public void Own_patterns_come_from_configuration()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["References:Presets:0"] = "coesfeld",
            ["References:Patterns:0:Pattern"] = @"B\d\d-\d{3} [A-Z]",
        }).Build();

        var formats = new ReferenceFormats(configuration.GetSection(ReferenceOptions.Section).Get<ReferenceOptions>()!);

        Assert.Equal("B20-117 C", formats.Normalize("b20 – 117  c"));
        Assert.Equal("SV-9-1604", formats.Normalize("SV-9-1604"));
        Assert.Null(formats.Normalize("2016/0727"));
    }

    [Theory]
    [InlineData(@"SV-(\d", "kein gültiger regulärer Ausdruck")]
    [InlineData(@"(?<year>\d{4})/\k<year>", "nicht erlaubt")]
    [InlineData(@"(?<=Nr\. )\d{4}", "nicht erlaubt")]
    [InlineData(@"(SV-\d)?", "leeren Text")]
    [InlineData("", "leeren Text")]
    public void An_unusable_pattern_is_refused_at_start(string pattern, string reason)
    {
        var fault = Assert.Throws<ArgumentException>(
            () => new ReferenceFormats(new ReferenceOptions { Patterns = [new ReferencePattern { Pattern = pattern }] }));

        Assert.Contains(reason, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_preset_is_refused_and_the_known_are_named()
    {
        var fault = Assert.Throws<ArgumentException>(() => new ReferenceFormats(new ReferenceOptions { Presets = ["Entenhausen"] }));

        Assert.Contains("Entenhausen", fault.Message, StringComparison.Ordinal);
        Assert.Contains("coesfeld", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hostile_pattern_stays_linear()
    {
        var formats = new ReferenceFormats(new ReferenceOptions { Patterns = [new ReferencePattern { Pattern = "X((a+)+)+-1" }] });

        Assert.Null(formats.Normalize("X" + new string('a', 200_000)));
    }

    [Fact]
    public void Every_number_of_a_real_list_survives_the_round_trip()
    {
        var numbers = File.ReadLines(Repository.NeedShared("corpus", "gold", "hannover_vorlagennummern.tsv"))
            .Skip(1).Select(line => line.Split('\t')[0]).ToList();

        Assert.NotEmpty(numbers);
        Assert.DoesNotContain(numbers, number => Given.AllFormats.Normalize(number) != number);
        Assert.DoesNotContain(numbers, number => Given.AllFormats.Normalize(
            number.ToLowerInvariant().Replace("-", " – ", StringComparison.Ordinal).Replace("/", "/ ", StringComparison.Ordinal)) != number);
    }
}
