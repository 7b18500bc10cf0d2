using Publishing.Queries;
using Publishing.Search;
using Publishing.Tests.Search;

namespace Publishing.Tests.Queries;

public class QueryReaderTests
{
    [Theory]
    [InlineData("", "*")]
    [InlineData("  \t ", "*")]
    [InlineData("Kita", "Kita")]
    [InlineData("Kita Ausbau", "(Kita & Ausbau)")]
    [InlineData("Kita AND Ausbau", "(Kita & Ausbau)")]
    [InlineData("Kita OR Hort", "(Kita | Hort)")]
    [InlineData("Kita Ausbau OR Hort", "((Kita & Ausbau) | Hort)")]
    [InlineData("(Kita OR Hort) Ausbau", "((Kita | Hort) & Ausbau)")]
    [InlineData("Kita -Hort", "(Kita & !Hort)")]
    [InlineData("Kita NOT Hort", "(Kita & !Hort)")]
    [InlineData("Kita AND NOT Hort", "(Kita & !Hort)")]
    [InlineData("-Hort", "!Hort")]
    [InlineData("-(Hort OR Kita)", "!(Hort | Kita)")]
    [InlineData("\"offener Ganztag\"", "'offener Ganztag'")]
    [InlineData("„offener Ganztag“ Hort", "('offener Ganztag' & Hort)")]
    [InlineData("Ganz*", "Ganz…")]
    [InlineData("E-Mail", "~E-Mail")]
    [InlineData("12.03.2020", "~12.03.2020")]
    [InlineData("SV-9-1604", "#SV-9-1604!")]
    [InlineData("sv 9 1604", "#SV-9-1604!")]
    [InlineData("\"SV 9 1604\"", "#SV-9-1604!")]
    [InlineData("Kita sv 9 1604 Ausbau", "(Kita & #SV-9-1604 & Ausbau)")]
    [InlineData("Kita, SV-9-1604?", "(Kita & #SV-9-1604)")]
    [InlineData("Förderung der Jugend", "(Förderung & Jugend)")]
    [InlineData("der die das", "(der & die & das)")]
    public void A_query_is_read(string text, string meaning) => Assert.Equal(meaning, Show(Read(text)));

    [Theory]
    [InlineData("gremium:Kreistag", "{gremium Kreistag}")]
    [InlineData("Gremium:\"Rat der Stadt\" Kita", "({gremium Rat Stadt} & Kita)")]
    [InlineData("vorlage:SV-9-1604 Kita", "(#SV-9-1604 & Kita)")]
    [InlineData("vorlage:sv 9 1604 Kita", "(#SV-9-1604 & Kita)")]
    [InlineData("-vorlage:\"SV 9 1604\"", "!#SV-9-1604")]
    [InlineData("top:\"Ö 4\"", "{top 4}")]
    [InlineData("TOP:4.", "{top 4}")]
    [InlineData("top:4a", "{top 4a}")]
    [InlineData("jahr:2020", "{2020-01-01..2020-12-31}")]
    [InlineData("(jahr:2019-2021 OR von:03.2020)", "({2019-01-01..2021-12-31} | {2020-03-01..})")]
    [InlineData("bis:2020-02, Kita", "({..2020-02-29} & Kita)")]
    [InlineData("§ 34 KrO", "<§ 34 KrO>")]
    [InlineData("Kita §34 kro nrw Ausbau", "(Kita & <§ 34 KrO NRW> & Ausbau)")]
    [InlineData("sgb viii § 8a", "<§ 8a SGB VIII>")]
    [InlineData("§ 8 a Abs. 1 SGB VIII", "<§ 8a SGB VIII>")]
    [InlineData("§§ 34 ff. des Baugesetzbuches", "<§ 34 BauGB>")]
    [InlineData("Art. 28 Abs. 2 GG", "<Art. 28 GG>")]
    [InlineData("-§ 34 KrO", "!<§ 34 KrO>")]
    [InlineData("\"§ 34 KrO\"", "'§ 34 KrO'")]
    [InlineData("§ 34", "~§ 34")]
    [InlineData("§ 34 Kita", "(~§ 34 & Kita)")]
    [InlineData("§ 34 KrO-Novelle", "(~§ 34 & ~KrO-Novelle)")]
    [InlineData("Paragraph 34", "(Paragraph & 34)")]
    [InlineData("SGB II", "(SGB & II)")]
    public void Fields_and_sections_are_read(string text, string meaning) => Assert.Equal(meaning, Show(Read(text)));

    [Theory]
    [InlineData("von:morgen", "~von:morgen")]
    [InlineData("von:2020-13", "~von:2020-13")]
    [InlineData("jahr:2021-2019", "~jahr:2021-2019")]
    [InlineData("jahr:0000", "~jahr:0000")]
    [InlineData("top:Haushalt", "~top:Haushalt")]
    [InlineData("vorlage:Kita", "~vorlage:Kita")]
    [InlineData("gremium:", "gremium")]
    [InlineData("gremium: Kreistag", "(gremium & Kreistag)")]
    [InlineData("gremium:(Rat", "~gremium:(Rat")]
    [InlineData("foo:bar", "~foo:bar")]
    [InlineData("http://beispiel.example/a?b=c", "~http://beispiel.example/a?b=c")]
    public void What_is_no_field_or_no_value_is_literal(string text, string meaning) => Assert.Equal(meaning, Show(Read(text)));

    [Theory]
    [InlineData("AND", "AND")]
    [InlineData("OR Kita", "(OR & Kita)")]
    [InlineData("Kita OR", "(Kita & OR)")]
    [InlineData("NOT", "NOT")]
    [InlineData("Kita (Hort", "(Kita & Hort)")]
    [InlineData("Kita) Hort", "(Kita & Hort)")]
    [InlineData("\"Kita Hort", "(Kita & Hort)")]
    [InlineData("Kita - Hort", "(Kita & Hort)")]
    [InlineData("titel:Kita~2^3", "~titel:Kita~2^3")]
    [InlineData("[a TO b]", "(a & TO & b)")]
    [InlineData("/Kita.*/", "Kita")]
    [InlineData("*:*", "-")]
    [InlineData("()", "-")]
    [InlineData("-", "-")]
    [InlineData("\\", "-")]
    public void What_is_no_operator_is_literal(string text, string meaning) => Assert.Equal(meaning, Show(Read(text)));

    [Fact]
    public void No_input_throws()
    {
        string[] pieces = ["(", ")", "\"", "-", "*", "AND ", "OR ", "NOT ", " ", "Kita", "SV-9-1604", "\ud800", "\0", "§", "e\u0301", "+", "ß", "sv 9 ",
            "gremium:", "vorlage:", "top:", "jahr:", "von:", "bis:", "2020", "9999", "0", ".", "KrO", "SGB II ", "Art. ", "Paragraph ", "(2)", " ff. ", "Schüler", "innen", "(r)", ":"];
        var random = new Random(7);
        for (var n = 0; n < 5_000; n++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(20)).Select(_ => pieces[random.Next(pieces.Length)]));
            Assert.NotNull(Read(text));
            Assert.NotNull(QueryLimits.ProblemOf(new SearchQuery { Text = text + "(" }) ?? "");
        }
    }

    [Fact]
    public void A_query_that_is_too_long_is_told_so()
    {
        Assert.Contains("zu lang", QueryLimits.ProblemOf(new SearchQuery { Text = new string('a', 501) }), StringComparison.Ordinal);
        Assert.Contains("zu viele", QueryLimits.ProblemOf(new SearchQuery { Text = string.Join(' ', Enumerable.Repeat("a", 51)) }), StringComparison.Ordinal);
        Assert.Null(QueryLimits.ProblemOf(new SearchQuery { Text = string.Join(' ', Enumerable.Repeat("a", 50)) }));
    }

    [Fact]
    public void Paging_has_an_end_and_says_so()
    {
        Assert.Null(QueryLimits.ProblemOf(new SearchQuery { Page = 100, Size = 100 }));
        Assert.NotNull(QueryLimits.ProblemOf(new SearchQuery { Page = 101, Size = 100 }));
        Assert.NotNull(QueryLimits.ProblemOf(new SearchQuery { Page = 0 }));
        Assert.NotNull(QueryLimits.ProblemOf(new SearchQuery { Size = 101 }));
        Assert.NotNull(QueryLimits.ProblemOf(new SearchQuery { From = new(2020, 2, 1), To = new(2020, 1, 1) }));
    }

    private static QueryNode Read(string text) => new QueryReader(Council.Normalize).Read(text);

    private static string Show(QueryNode node) => node switch
    {
        EverythingNode => "*",
        NothingNode => "-",
        SynonymNode synonym => Show(synonym.Asked),
        WordNode word => word.Text,
        PhraseNode { Exact: true } phrase => $"'{phrase.Text}'",
        PhraseNode phrase => $"~{phrase.Text}",
        PrefixNode prefix => $"{prefix.Text}…",
        NumberNode number => $"#{number.Number}{(number.Alone ? "!" : "")}",
        OrganizationNode organization => $"{{gremium {organization.Text}}}",
        ItemNode item => $"{{top {item.Number}}}",
        DaysNode days => $"{{{days.From:yyyy-MM-dd}..{days.To:yyyy-MM-dd}}}",
        SectionNode section => $"<{section.Target}>",
        AllNode all => $"({string.Join(" & ", all.Parts.Select(Show))})",
        AnyNode any => $"({string.Join(" | ", any.Parts.Select(Show))})",
        NotNode not => $"!{Show(not.Part)}",
        _ => "?",
    };
}
