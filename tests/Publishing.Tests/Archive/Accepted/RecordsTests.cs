using System.Text.Json;
using System.Text.Json.Nodes;
using Publishing.Archive;
using Publishing.Archive.Accepted;
using Publishing.Archive.Files;
using Publishing.Documents;

namespace Publishing.Tests.Archive.Accepted;

public sealed class RecordsTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly Records _records;

    public RecordsTests() => _records = new Records(new FileArchive(_folder.Path, TimeProvider.System), TimeProvider.System);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_record_comes_back_with_all_it_holds()
    {
        var record = Samples.Record(Samples.Id(1));

        Assert.NotNull(await _records.SaveAsync(record, null, Stop));

        var found = (await _records.FindAsync(Samples.Id(1), Stop))!.Value;
        Assert.Equal(Json(record), Json(found with { Revision = record.Revision }));
        Assert.Equal(record.Understanding!.Title, found.Understanding!.Title);
        Assert.Equal(record.Understanding.Agenda[0].Text, found.Understanding.Agenda[0].Text);
    }

    [Fact]
    public async Task A_record_is_readable_for_people()
    {
        await _records.SaveAsync(Samples.Record(Samples.Id(1)), null, Stop);

        var json = await File.ReadAllTextAsync(FileOf(Samples.Id(1)), Stop);
        Assert.Contains("\"fileName\":\"Anlagen/Übersicht.pdf\"", json);
        Assert.Contains("\"visibility\":\"NonPublic\"", json);
        Assert.Contains("\"date\":{\"value\":\"2021-05-06\"}", json);
        Assert.DoesNotContain("null", json);
    }

    [Fact]
    public async Task The_slower_of_two_writers_is_told()
    {
        var record = Samples.Record(Samples.Id(1));
        await _records.SaveAsync(record, null, Stop);
        var read = (await _records.FindAsync(Samples.Id(1), Stop))!;

        Assert.NotNull(await _records.SaveAsync(read.Value with { PageCount = 3 }, read.Version, Stop));
        Assert.Null(await _records.SaveAsync(read.Value with { PageCount = 4 }, read.Version, Stop));
        Assert.Null(await _records.SaveAsync(record, null, Stop));
        Assert.Equal(3, (await _records.FindAsync(Samples.Id(1), Stop))!.Value.PageCount);
    }

    [Fact]
    public async Task Each_change_has_a_greater_revision_whatever_the_clock_says()
    {
        var clock = new TurnedBack();
        var records = new Records(new FileArchive(_folder.Path, TimeProvider.System), clock);
        var first = await records.SaveAsync(Samples.Record(Samples.Id(1)), null, Stop);
        clock.Now = clock.Now.AddDays(-1);
        var second = await records.UpdateAsync(Samples.Id(1), record => record, Stop);

        Assert.Equal(first!.Revision + 1, second.Revision);
        Assert.Equal(second.Revision, (await records.FindAsync(Samples.Id(1), Stop))!.Value.Revision);
    }

    [Fact]
    public async Task A_record_from_before_revisions_has_the_first()
    {
        await _records.SaveAsync(Samples.Record(Samples.Id(1)), null, Stop);
        var json = JsonNode.Parse(await File.ReadAllTextAsync(FileOf(Samples.Id(1)), Stop))!.AsObject();
        json.Remove("revision");
        await File.WriteAllTextAsync(FileOf(Samples.Id(1)), json.ToJsonString(), Stop);

        Assert.Equal(1, (await _records.FindAsync(Samples.Id(1), Stop))!.Value.Revision);
    }

    [Fact]
    public async Task Updates_at_the_same_time_lose_nothing()
    {
        await _records.SaveAsync(Samples.Record(Samples.Id(1)) with { PageCount = 0 }, null, Stop);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() =>
            _records.UpdateAsync(Samples.Id(1), record => record with { PageCount = record.PageCount + 1 }, Stop))));

        Assert.Equal(20, (await _records.FindAsync(Samples.Id(1), Stop))!.Value.PageCount);
    }

    [Fact]
    public async Task All_records_come_by_rising_id()
    {
        foreach (var i in Enumerable.Range(0, 30)) await _records.SaveAsync(Samples.Record(Samples.Id(29 - i)), null, Stop);

        var ids = await _records.AllAsync(Stop).Select(record => record.File.Id).ToListAsync(Stop);

        Assert.Equal(Enumerable.Range(0, 30).Select(Samples.Id), ids);
    }

    [Theory]
    [InlineData("{\"schema\":999,\"unheard\":true}")]
    public async Task A_newer_record_is_refused_by_name(string json)
    {
        await WriteAsync(Samples.Id(1), json);

        var refusal = await Assert.ThrowsAsync<NewerRecordException>(() => _records.FindAsync(Samples.Id(1), Stop));
        Assert.Contains("999", refusal.Message);
        Assert.Contains(Samples.Id(1), refusal.Message);
    }

    [Fact]
    public async Task An_older_record_is_read_in_todays_form()
    {
        var json = Json(Samples.Record(Samples.Id(1))).Replace("\"schema\":1", "\"schema\":0", StringComparison.Ordinal);
        await WriteAsync(Samples.Id(1), json);

        Assert.Equal(DocumentRecord.CurrentSchema, (await _records.FindAsync(Samples.Id(1), Stop))!.Value.Schema);
    }

    [Fact]
    public async Task A_record_from_before_citations_has_none()
    {
        var json = Json(Samples.Record(Samples.Id(1)));
        await WriteAsync(Samples.Id(1), json[..json.IndexOf(",\"citations\":", StringComparison.Ordinal)] + json[json.IndexOf(",\"history\":", StringComparison.Ordinal)..]);

        Assert.Empty((await _records.FindAsync(Samples.Id(1), Stop))!.Value.Citations);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"schema\":1,\"file\":")]
    [InlineData("{\"schema\":1}")]
    [InlineData("null")]
    public async Task A_broken_record_is_a_fault_and_still_listed(string json)
    {
        await WriteAsync(Samples.Id(1), json);

        await Assert.ThrowsAsync<InvalidDataException>(() => _records.FindAsync(Samples.Id(1), Stop));
        await Assert.ThrowsAsync<InvalidDataException>(async () => await _records.AllAsync(Stop).ToListAsync(Stop));
        Assert.Equal([Samples.Id(1)], await _records.IdsAsync(Stop).ToListAsync(Stop));
    }

    [Fact]
    public async Task What_is_no_id_is_not_found_and_not_saved()
    {
        Assert.Null(await _records.FindAsync("../x", Stop));
        await Assert.ThrowsAsync<ArgumentException>(() => _records.SaveAsync(Samples.Record("../x"), null, Stop));
    }

    private static string Json(DocumentRecord record) => JsonSerializer.Serialize(record, ArchiveJson.Readable.DocumentRecord);

    private string FileOf(string id) => Path.Combine(_folder.Path, "records", id[..2], id + ".json");

    private async Task WriteAsync(string id, string json)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(FileOf(id))!);
        await File.WriteAllTextAsync(FileOf(id), json, Stop);
    }

    private sealed class TurnedBack : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = DateTimeOffset.UnixEpoch.AddYears(56);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
