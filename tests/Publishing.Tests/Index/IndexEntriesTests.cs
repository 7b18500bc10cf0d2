using Publishing.Documents;
using Publishing.Guard;
using Publishing.Index;
using Publishing.Tests.Search;

namespace Publishing.Tests.Index;

public class IndexEntriesTests
{
    [Fact]
    public void A_document_without_agenda_is_an_entry_a_page()
    {
        var entries = IndexEntries.Of(Council.Make("a", "Anlage", ["eins", " \n", "drei"]));

        Assert.Equal([("eins", 1), ("drei", 3)], entries.Select(entry => (entry.Text, entry.Pages[0].Page)));
    }

    [Fact]
    public void A_document_without_text_is_one_entry()
    {
        var entry = Assert.Single(IndexEntries.Of(Council.Make("a", "Anlage", [""])));

        Assert.Equal(("", 1), (entry.Text, entry.Pages[0].Page));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_word_is_in_exactly_one_entry(int seed)
    {
        var random = new Random(seed);
        var text = new DocumentText([.. Enumerable.Range(1, random.Next(1, 8)).Select(page => new Page
        {
            Number = page,
            Text = new string([.. Enumerable.Range(0, random.Next(0, 60)).Select(_ => random.Next(5) == 0 ? ' ' : (char)('a' + random.Next(26)))]),
        })]);
        var items = Enumerable.Range(0, random.Next(0, 6)).Select(number =>
        {
            var start = random.Next(0, text.Whole.Length + 1);
            Span? span = random.Next(4) == 0 ? null : text.SpanOf(start, random.Next(start, text.Whole.Length + 1));
            return new PublicAgendaItem($"{number}", $"{number}", $"Punkt {number}", span, null, []);
        }).ToArray();

        var drafts = Slicing.Of(text, items);

        var times = new int[text.Whole.Length];
        foreach (var slice in drafts.SelectMany(draft => draft.Slices))
        {
            for (var at = slice.Start; at < slice.End; at++) times[at]++;
        }

        Assert.All(times.Index(), time => Assert.True(
            time.Item == 1 || (time.Item == 0 && char.IsWhiteSpace(text.Whole[time.Index])),
            $"character {time.Index} is in {time.Item} entries"));
        Assert.Equal(items.Length, drafts.Count(draft => draft.Item is not null));
    }

    [Fact]
    public void An_item_within_an_item_keeps_its_text_for_itself()
    {
        var text = new DocumentText([new Page { Number = 1, Text = "Kopf sechs sechseins Rest" }]);
        PublicAgendaItem[] items =
        [
            new("6", "6", "Sechs", text.SpanOf(5, 25), null, [1]),
            new("6.1", "6.1", "Sechs eins", text.SpanOf(11, 20), null, [1]),
        ];

        var texts = Slicing.Of(text, items).Select(draft => string.Join('|', draft.Slices.Select(slice => text.Whole[slice.Start..slice.End])));

        Assert.Equal(["Kopf ", "sechs | Rest", "sechseins"], texts);
    }

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(0, 100)];
}
