using Publishing.Guard;
using Publishing.Index;

namespace Publishing.Tests.Search;

/// <summary>What every search engine does, whatever it is built on.</summary>
public abstract partial class SearchEngineContract : EngineTests
{
    private protected SearchEngineContract(IEngineHome home)
        : base(home)
    {
    }

    [Fact]
    public async Task A_word_is_found_on_its_page_and_marked()
    {
        await Index(Council.Minutes("a", "Kulturausschuss", new(2020, 3, 1), "Eröffnung der Sitzung", "Der Sprachmittlerpool wird\nausgebaut."));

        var hit = Assert.Single((await Search("Sprachmittlerpool")).Hits);

        Assert.Equal(2, hit.PageNumber);
        Assert.Equal(["Sprachmittlerpool"], hit.Snippets[0].Parts.Where(part => part.Marked).Select(part => part.Text));
        Assert.Equal("Der Sprachmittlerpool wird ausgebaut.", string.Concat(hit.Snippets[0].Parts.Select(part => part.Text)));
    }

    [Fact]
    public async Task Indexing_again_replaces_the_document()
    {
        await Index(Council.Paper("SV-9-1604", "Vorlage", "Apfel", "Birne"));
        await Index(Council.Paper("SV-9-1604", "Vorlage", "Kirsche"));

        Assert.Empty(await Found("Birne"));
        Assert.Single(await Found("Kirsche"));
        Assert.Equal(1, (await Search("")).Total);
    }

    [Fact]
    public async Task A_removed_document_is_gone_and_removing_it_again_is_no_error()
    {
        await Index(Council.Paper("SV-9-1604", "Vorlage", "Apfel"), Council.Paper("SV-9-1605", "Vorlage", "Birne"));

        await Engine.RemoveAsync("SV-9-1604", Stop);
        await Engine.RemoveAsync("SV-9-1604", Stop);

        Assert.Equal(["SV-9-1605"], await Found(""));
    }

    [Fact]
    public async Task What_was_indexed_is_there_after_opening_again()
    {
        await Index(Council.Paper("SV-9-1604", "Vorlage", "Apfel"));
        Close();

        Assert.Single(await Found("Apfel"));
    }

    [Fact]
    public async Task Many_writers_at_once_lose_nothing()
    {
        await Index([.. Enumerable.Range(0, 200).Select(n => Council.Minutes($"d{n:000}", "Rat", null, $"Wort{n} gemeinsam"))]);

        Assert.Equal(200, (await Search("gemeinsam")).Total);
        Assert.Equal(["d137"], await Found("Wort137"));
        Assert.Equal(200, (await Engine.ListAsync(Stop)).Count);
    }

    [Fact]
    public async Task The_list_tells_the_fingerprint_of_what_was_indexed()
    {
        var document = Council.Paper("SV-9-1604", "Vorlage", "Apfel");
        await Index(document);

        Assert.Equal(IndexEntries.Fingerprint(document), (await Engine.ListAsync(Stop))["SV-9-1604"].Fingerprint);
        Assert.NotEqual(IndexEntries.Fingerprint(Council.Paper("SV-9-1604", "Vorlage", "Birne")), IndexEntries.Fingerprint(document));
    }

    [Fact]
    public async Task A_document_without_text_is_listed_and_found_by_its_title()
    {
        await Index(Council.Paper("SV-9-1604", "Lageplan", ""));

        Assert.Single(await Engine.ListAsync(Stop));
        Assert.Empty(Assert.Single((await Search("Lageplan")).Hits).Snippets);
    }

    [Fact]
    public async Task A_word_of_any_length_is_found()
    {
        var giant = string.Concat(Enumerable.Repeat("Übermäßig", 5_000));
        await Index(Council.Make("a", "Anlage", [$"Anfang {giant}Ende Schluss"]));

        Assert.Single(await Found("Schluss"));
        Assert.Single(await Found(giant[..400]));
    }

    private protected static async IAsyncEnumerable<PublicDocument> Stream(params PublicDocument[] documents)
    {
        foreach (var document in documents) yield return document;
        await Task.CompletedTask;
    }

    private protected static async IAsyncEnumerable<PublicDocument> Failing()
    {
        yield return Council.Paper("SV-9-1605", "Vorlage", "Birne");
        await Task.Yield();
        throw new InvalidOperationException("The archive broke off.");
    }
}
