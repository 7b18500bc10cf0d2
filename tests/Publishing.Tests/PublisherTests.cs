using Publishing.Documents;

namespace Publishing.Tests;

public sealed class PublisherTests : IAsyncDisposable
{
    private const string Minutes =
        """
        Niederschrift
        über die 3. Sitzung des Ausschusses für Gartenbau

        Sitzung am: 12.03.2024

        TOP 1 öffentlicher Teil
        SV-10-0412

        Heckenschnitt

        Der Ausschuss verweist auf die Vorlage SV-10-0398.
        """;

    private readonly TestPipeline _pipeline = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _pipeline.DisposeAsync();

    [Fact]
    public async Task A_received_document_is_published_and_found()
    {
        var record = await _pipeline.PublishAsync("a.txt", Minutes);

        Assert.Equal(DocumentState.Published, record.State);
        Assert.Equal(1, await _pipeline.TotalAsync("verweist"));
        Assert.Empty(await _pipeline.Pending.AllAsync(Stop).ToListAsync(Stop));
        Assert.Empty(await _pipeline.Check.RunAsync(Stop).ToListAsync(Stop));
    }

    [Fact]
    public async Task Same_content_twice_is_unchanged()
    {
        var first = await _pipeline.PublishAsync("a.txt", Minutes);

        var receipt = await _pipeline.ReceiveAsync("b.txt", Minutes);

        Assert.Equal((ReceiveOutcome.Unchanged, first.File.Id), (receipt.Outcome, receipt.DocumentId));
        Assert.Empty(await _pipeline.Pending.AllAsync(Stop).ToListAsync(Stop));
    }

    [Fact]
    public async Task Later_names_of_the_same_content_are_kept()
    {
        var first = await _pipeline.PublishAsync("a.txt", Minutes);
        foreach (var name in new[] { "b.txt", "a.txt", "b.txt", "c.txt" }) await _pipeline.ReceiveAsync(name, Minutes);

        var record = (await _pipeline.Records.FindAsync(first.File.Id, Stop))!.Value;

        Assert.Equal(["a.txt", "b.txt", "c.txt"], record.File.AllNames());
        Assert.Equal(DocumentState.Published, record.State);
        Assert.Equal(1, await _pipeline.TotalAsync("verweist"));
    }

    [Fact]
    public async Task A_later_name_that_says_not_public_withholds_the_document()
    {
        await _pipeline.PublishAsync("a.txt", Minutes);

        var record = await _pipeline.PublishAsync("nichtöffentlich/a.txt", Minutes);

        Assert.False(record.IsPublic);
        Assert.Equal(0, await _pipeline.TotalAsync("verweist"));
    }

    [Fact]
    public async Task Corrected_metadata_win_and_the_rest_stays()
    {
        await _pipeline.PublishAsync("a.txt", Minutes, new Metadata { Organization = "Gartenausschuss" });

        var receipt = await _pipeline.ReceiveAsync("a.txt", Minutes, new Metadata { MeetingDate = new DateOnly(2024, 3, 13) });
        Assert.NotNull(await _pipeline.Documents.FindAsync(receipt.DocumentId!, Stop));
        var record = (await _pipeline.Publisher.PublishAsync(receipt.DocumentId!, Stop))!;

        Assert.Equal(ReceiveOutcome.Updated, receipt.Outcome);
        Assert.Equal(new DateOnly(2024, 3, 13), record.Understanding!.Meeting.Date!.Value);
        Assert.Equal("Gartenausschuss", record.Understanding.Meeting.Organization!.Value);
        Assert.Equal(1, await _pipeline.TotalAsync("verweist"));
    }

    [Fact]
    public async Task Publishing_again_changes_nothing()
    {
        var record = await _pipeline.PublishAsync("a.txt", Minutes);

        Assert.Equal(record.History, (await _pipeline.Publisher.PublishAsync(record.File.Id, Stop))!.History);
        Assert.Equal(1, await _pipeline.TotalAsync("verweist"));
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_refused_and_stays_listed()
    {
        var record = await _pipeline.PublishAsync("leer.txt", " ");

        Assert.Equal(DocumentState.Refused, record.State);
        Assert.NotEmpty(record.Reason!);
        Assert.Equal([record.File.Id], await _pipeline.Records.IdsAsync(Stop).ToListAsync(Stop));
        Assert.Empty(await _pipeline.Check.RunAsync(Stop).ToListAsync(Stop));
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused_with_the_limit()
    {
        var receipt = await _pipeline.ReceiveAsync("groß.txt", new string('x', 100_001));

        Assert.Equal(ReceiveOutcome.Refused, receipt.Outcome);
        Assert.Contains("größer", receipt.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paper_that_arrives_later_is_linked_both_ways()
    {
        await _pipeline.PublishAsync("minutes.txt", Minutes);
        Assert.Empty((await _pipeline.Index.FindPaperAsync("SV-10-0398", Stop)).Own);

        var paper = await _pipeline.PublishAsync("paper.txt", "Sitzungsvorlage\nVorlage Nr.: SV-10-0398\n\nBetreff: Wege\n\nSiehe Vorlage SV-10-0412.");

        var late = await _pipeline.Index.FindPaperAsync("SV-10-0398", Stop);
        Assert.Equal(paper.File.Id, Assert.Single(late.Own).DocumentId);
        Assert.Equal("minutes.txt", Assert.Single(late.Mentions).FileName);
        Assert.Equal(["SV-10-0412"], late.Cites);
        Assert.Equal("paper.txt", Assert.Single((await _pipeline.Index.FindPaperAsync("SV-10-0412", Stop)).Mentions).FileName);
    }

    [Fact]
    public async Task A_mark_that_comes_before_its_record_is_not_taken_away()
    {
        var id = new string('a', 64);
        await _pipeline.Pending.AddAsync(id, Stop);

        Assert.Null(await _pipeline.Publisher.PublishAsync(id, Stop));

        Assert.Equal([id], await _pipeline.Pending.AllAsync(Stop).ToListAsync(Stop));
    }

    [Fact]
    public async Task A_received_document_without_a_mark_is_taken_again()
    {
        var receipt = await _pipeline.ReceiveAsync("a.txt", Minutes);
        await _pipeline.Pending.RemoveAsync(await _pipeline.Pending.OfAsync(receipt.DocumentId!, Stop), Stop);

        Assert.Equal(ReceiveOutcome.Accepted, (await _pipeline.ReceiveAsync("a.txt", Minutes)).Outcome);
        await _pipeline.Publisher.PublishAsync(receipt.DocumentId!, Stop);

        Assert.Equal(1, await _pipeline.TotalAsync("verweist"));
        Assert.Empty(await _pipeline.Check.RunAsync(Stop).ToListAsync(Stop));
    }

    [Fact]
    public async Task What_is_given_up_is_listed_with_its_reason_and_leaves_the_index()
    {
        var record = await _pipeline.PublishAsync("a.txt", Minutes);

        await _pipeline.Publisher.FailAsync(record.File.Id, "Die Verarbeitung ist abgebrochen.", Stop);

        Assert.Equal(DocumentState.Failed, (await _pipeline.Records.FindAsync(record.File.Id, Stop))!.Value.State);
        Assert.Equal(0, await _pipeline.TotalAsync("verweist"));
        Assert.Empty(await _pipeline.Check.RunAsync(Stop).ToListAsync(Stop));

        Assert.Equal(DocumentState.Published, (await _pipeline.PublishAsync("a.txt", Minutes)).State);
    }

    [Fact]
    public async Task What_a_crash_left_pending_is_published_by_the_queue()
    {
        await _pipeline.ReceiveAsync("a.txt", Minutes);

        await _pipeline.Queue.StartAsync(Stop);
        for (var attempt = 0; attempt < 300 && await _pipeline.TotalAsync("verweist") == 0; attempt++) await Task.Delay(20, Stop);
        await _pipeline.Queue.StopAsync(Stop);

        Assert.Equal(1, await _pipeline.TotalAsync("verweist"));
    }
}
