using System.Globalization;
using Publishing.Documents;

namespace Publishing.Tests.Search;

public abstract partial class SearchEngineContract
{
    [Fact]
    public async Task A_paper_that_arrives_late_takes_its_place_at_once_in_both_directions()
    {
        await Index(Council.Paper("SV-9-1700", "Brücke", "Löst SV-9-1604? ab."), Council.Minutes("m", "Rat", new(2019, 1, 1), "Zu SV-9-1604."));

        Assert.Empty((await Engine.FindPaperAsync("SV-9-1700", Stop)).Cites);
        Assert.Equal((0, 1), ((await Engine.FindPaperAsync("SV-9-1604", Stop)).Own.Count, (await Engine.FindPaperAsync("SV-9-1604", Stop)).Mentions.Count));

        await Index(Council.Paper("SV-9-1604", "Sprachmittler", "Text"));

        var late = await Engine.FindPaperAsync("SV-9-1604", Stop);
        Assert.Equal(["SV-9-1700"], late.CitedBy);
        Assert.Equal(["m", "SV-9-1700"], late.Mentions.Select(hit => hit.DocumentId));
        Assert.Equal(["SV-9-1604"], (await Engine.FindPaperAsync("SV-9-1700", Stop)).Cites);
    }

    [Fact]
    public async Task Every_place_that_names_a_paper_is_told_however_many()
    {
        // More than an engine gives in one piece.
        var days = Enumerable.Range(0, 620).Select(day => new DateOnly(2020, 1, 1).AddDays(day)).ToList();
        await Index([.. days.Select(day => Council.Minutes(day.ToString("yyyyMMdd", CultureInfo.InvariantCulture), "Rat", day, "Zu SV-9-1604."))]);

        var dates = (await Engine.FindPaperAsync("SV-9-1604", Stop)).Mentions.Select(hit => hit.Date!.Value);

        Assert.Equal(days.AsEnumerable().Reverse(), dates);
    }

    [Fact]
    public async Task Supplements_are_numbers_that_go_on_and_are_still_named()
    {
        await Index(
            Council.Paper("SV-9-1604", "Sprachmittler", "Text"),
            Council.Paper("SV-9-1604/2", "Zweite Ergänzung", "Text"),
            Council.Paper("SV-9-1604/3", "Dritte Ergänzung", "Text"),
            Council.Paper("SV-9-16045", "Andere", "Text"),
            Council.Minutes("m", "Rat", null, "Zu SV-9-1604/1 und SV-9-1604/4?."));
        await Engine.RemoveAsync("SV-9-1604/3", Stop);

        Assert.Equal(["SV-9-1604/1", "SV-9-1604/2"], (await Engine.FindPaperAsync("SV-9-1604", Stop)).Supplements);
        Assert.Empty((await Engine.FindPaperAsync("SV-9-1604/2", Stop)).Supplements);
        Assert.Empty((await Engine.FindPaperAsync("SV-9-160", Stop)).Supplements);
    }

    [Fact]
    public async Task What_only_a_non_public_part_names_is_no_neighbour()
    {
        await Index(Council.Make("m", "Niederschrift", ["TOP 1\nZu SV-9-1604.\n\nNichtöffentlicher Teil\n\nTOP 1\nZu SV-9-1700 und SV-9-1604/1."], DocumentKind.Minutes));

        Assert.Single((await Engine.FindPaperAsync("SV-9-1604", Stop)).Mentions);
        Assert.Empty((await Engine.FindPaperAsync("SV-9-1604", Stop)).Supplements);
        Assert.True((await Engine.FindPaperAsync("SV-9-1700", Stop)).IsEmpty);
    }
}
