using Publishing.Search;
using Publishing.Search.Queries;

namespace Publishing.Tests.Search.Queries;

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
        string[] pieces = ["(", ")", "\"", "-", "*", "AND ", "OR ", "NOT ", " ", "Kita", "SV-9-1604", "\ud800", "\0", "§", "e\u0301", "+", "ß", "sv 9 "];
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
        WordNode word => word.Text,
        PhraseNode { Exact: true } phrase => $"'{phrase.Text}'",
        PhraseNode phrase => $"~{phrase.Text}",
        PrefixNode prefix => $"{prefix.Text}…",
        NumberNode number => $"#{number.Number}{(number.Alone ? "!" : "")}",
        AllNode all => $"({string.Join(" & ", all.Parts.Select(Show))})",
        AnyNode any => $"({string.Join(" | ", any.Parts.Select(Show))})",
        NotNode not => $"!{Show(not.Part)}",
        _ => "?",
    };
}
