using System.Net;
using Publishing.Documents;
using Publishing.Guard;
using Publishing.Pages.Answers;
using Publishing.Search;

namespace Publishing.Tests.Pages;

public class EscapingTests
{
    private const string Encoded = "&lt;script&gt;";

    [Fact]
    public async Task What_a_hit_says_is_shown_as_text()
    {
        await using var site = await Site.StartAsync();
        var hit = Sample.Hit(Sample.Evil, new("1", Sample.Evil, Sample.Evil), new SnippetPart(Sample.Evil, true)) with
        {
            Organization = Sample.Evil,
            References = [Sample.Evil],
        };
        site.Engine.Results = Sample.Results(hit) with
        {
            Facets = new() { Organizations = [new(Sample.Evil, 1)], Years = [new(Sample.Evil, 1)], Kinds = [new(Sample.Evil, 1)], Papers = [new(Sample.Evil, 1)] },
        };

        var html = await site.ReadAsync("/suche?q=" + Uri.EscapeDataString(Sample.Evil) + "&organization=" + Uri.EscapeDataString(Sample.Evil));

        AssertHarmless(html);
        Assert.Contains("<mark>" + Encoded, html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_document_says_is_shown_as_text()
    {
        await using var site = await Site.StartAsync();
        site.Documents[Sample.Id] = Sample.Minutes(fileName: Sample.Evil, title: Sample.Evil);

        foreach (var address in new[] { $"/dokumente/{Sample.Id}", $"/dokumente/{Sample.Id}/top/1" })
            AssertHarmless(await site.ReadAsync(address));
    }

    [Fact]
    public async Task An_agenda_title_is_shown_as_text()
    {
        await using var site = await Site.StartAsync();
        var text = new DocumentText([new Page { Number = 1, Text = "Öffentlicher Teil\n\n1 " + Sample.Evil + "\n\nFrau Muster spricht." }]);
        var place = text.SpanOf(text.Whole.IndexOf('1', StringComparison.Ordinal), text.Whole.Length);
        site.Documents[Sample.Id] = Review.Of(new Document(
            new ArchivedFile(Sample.Id, "a.txt", 1, Metadata.None),
            text,
            new()
            {
                Kind = DocumentKind.Minutes,
                Agenda = [new() { Number = "1", Title = Sample.Evil, Visibility = Visibility.Public, Text = place, Pages = [1] }],
            },
            [])).Public!;

        AssertHarmless(await site.ReadAsync($"/dokumente/{Sample.Id}"));
        AssertHarmless(await site.ReadAsync($"/dokumente/{Sample.Id}/top/1"));
    }

    [Fact]
    public async Task A_paper_is_shown_as_text()
    {
        await using var site = await Site.StartAsync();
        site.Engine.Papers[Sample.Evil] = new([Sample.Hit(Sample.Evil)], [Sample.Hit(Sample.Evil)], [Sample.Hit(Sample.Evil)], [Sample.Evil]);
        AssertHarmless(await site.ReadAsync("/vorlagen/" + Uri.EscapeDataString(Sample.Evil)));
    }

    [Theory]
    [InlineData("/suche?from={0}", HttpStatusCode.BadRequest)]
    [InlineData("/vorlagen/{0}", HttpStatusCode.NotFound)]
    public async Task An_error_page_repeats_the_input_as_text(string form, HttpStatusCode status)
    {
        await using var site = await Site.StartAsync();
        using var answer = await site.GetAsync(string.Format(null, form, Uri.EscapeDataString(Sample.Evil)));
        Assert.Equal(status, answer.StatusCode);
        AssertHarmless(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void No_view_writes_markup_of_its_own()
    {
        var pages = Path.Combine(Repository.Root, "src", "Publishing", "Pages");
        var views = Directory.EnumerateFiles(pages, "*", SearchOption.AllDirectories).Where(file => Path.GetExtension(file) is ".razor" or ".cs").ToList();
        Assert.True(views.Count > 20);
        Assert.All(views, view =>
        {
            var source = File.ReadAllText(view);
            Assert.DoesNotContain("MarkupString", source, StringComparison.Ordinal);
            Assert.DoesNotContain("AddMarkupContent", source, StringComparison.Ordinal);
        });
    }

    private static void AssertHarmless(string html)
    {
        Assert.DoesNotContain("<script", html.Replace($"<script src=\"{Suggesting.Address}\" defer></script>", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("alert(\"", html, StringComparison.Ordinal);
        Assert.Contains(Encoded, html, StringComparison.Ordinal);
    }
}
