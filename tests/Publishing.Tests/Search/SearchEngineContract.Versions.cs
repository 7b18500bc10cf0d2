namespace Publishing.Tests.Search;

public abstract partial class SearchEngineContract
{
    [Fact]
    public async Task A_late_write_of_an_older_version_changes_nothing()
    {
        Assert.Null(await Engine.IndexAsync(Council.Paper("SV-9-1604", "Vorlage", "Kirsche"), 7, Stop));
        Assert.Null(await Engine.IndexAsync(Council.Paper("SV-9-1604", "Vorlage", "Apfel", "Birne", "Quitte"), 6, Stop));

        Assert.Single(await Found("Kirsche"));
        Assert.Empty(await Found("Apfel"));
        Assert.Empty(await Found("Quitte"));
        Assert.Equal(7, (await Engine.ListAsync(Stop))["SV-9-1604"].Version);
    }

    [Fact]
    public async Task The_same_write_once_more_changes_nothing()
    {
        var document = Council.Paper("SV-9-1604", "Vorlage", "Kirsche", "Birne");
        await Engine.IndexAsync(document, 7, Stop);
        var before = await Engine.ListAsync(Stop);
        await Engine.IndexAsync(document, 7, Stop);

        Assert.Equal(before, await Engine.ListAsync(Stop));
        Assert.Equal(2, (await Search("")).TotalPassages);
    }

    [Fact]
    public async Task A_late_removal_of_an_older_version_changes_nothing()
    {
        await Engine.IndexAsync(Council.Paper("SV-9-1604", "Vorlage", "Kirsche", "Birne"), 7, Stop);
        await Engine.RemoveAsync("SV-9-1604", 6, Stop);

        Assert.Equal(2, (await Search("")).TotalPassages);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_was_taken_out_stays_out_however_late_a_write_comes(bool wasThere)
    {
        if (wasThere) await Engine.IndexAsync(Council.Paper("SV-9-1604", "Vorlage", "Kirsche", "Birne"), 5, Stop);
        await Engine.RemoveAsync("SV-9-1604", 7, Stop);
        await Engine.IndexAsync(Council.Paper("SV-9-1604", "Vorlage", "Kirsche", "Birne", "Quitte"), 6, Stop);
        Close();
        await Engine.IndexAsync(Council.Paper("SV-9-1604", "Vorlage", "Kirsche", "Birne", "Quitte"), 6, Stop);

        Assert.Equal(0, (await Search("")).TotalPassages);
        Assert.Equal(0, (await Search("Quitte")).TotalPassages);
        Assert.Empty((await Search("")).Facets.Kinds);
        Assert.Empty(await Engine.ListAsync(Stop));

        await Engine.IndexAsync(Council.Paper("SV-9-1604", "Vorlage", "Kirsche"), 8, Stop);
        Assert.Single(await Found("Kirsche"));
    }

    [Fact]
    public async Task Entries_that_a_document_has_lost_do_not_come_back()
    {
        await Engine.IndexAsync(Council.Paper("SV-9-1604", "Vorlage", "Apfel", "Birne", "Quitte"), 5, Stop);
        await Engine.IndexAsync(Council.Paper("SV-9-1604", "Vorlage", "Apfel"), 7, Stop);
        await Engine.IndexAsync(Council.Paper("SV-9-1604", "Vorlage", "Apfel", "Birne", "Quitte", "Kirsche"), 6, Stop);

        Assert.Equal(1, (await Search("")).TotalPassages);
        Assert.Equal(1, (await Search("-Birne")).TotalPassages);
    }

    [Fact]
    public async Task Of_many_writes_at_once_the_newest_remains()
    {
        var fruit = new[] { "Apfel", "Birne", "Quitte", "Kirsche", "Pflaume" };
        var writes = Enumerable.Range(1, 40).OrderBy(n => n * 7 % 41).Select(version => Engine.IndexAsync(
            Council.Paper("SV-9-1604", $"Fassung {version}", [.. fruit.Take(1 + (version % 5))]), version, Stop));
        await Task.WhenAll(writes);

        Assert.Equal(40, (await Engine.ListAsync(Stop))["SV-9-1604"].Version);
        Assert.Equal(1, (await Search("")).TotalPassages);
        Assert.Equal(1, (await Search("\"Fassung 40\"")).Total);
    }
}
