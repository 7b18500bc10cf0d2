using System.Text;
using Publishing.Documents;
using Publishing.Tests.Extract.Mail;
using Publishing.Tests.Extract.OpenDocument;

namespace Publishing.Tests;

public sealed class ContainersTests : IAsyncDisposable
{
    private const string Paper = "Sitzungsvorlage\nVorlage Nr.: SV-10-0398\n\nBetreff: Wege\n\nDer Weg am Bach wird gepflastert.";

    private readonly TestPipeline _pipeline = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _pipeline.DisposeAsync();

    [Fact]
    public async Task Each_attachment_is_a_document_that_names_its_mail_and_has_what_was_said_of_it()
    {
        var mail = await PublishAsync("post.eml", Mail(("Vorlage.txt", Paper)), new Metadata { Body = "Kreis Auenthal", Title = "Post vom Amt" });

        var part = (await _pipeline.Records.FindAsync(Assert.Single(mail.Parts).Id, Stop))!.Value;
        Assert.Equal((DocumentState.Published, "post.eml/Vorlage.txt", "Kreis Auenthal"), (part.State, part.File.FileName, part.File.Metadata.Body));
        Assert.Null(part.File.Metadata.Title);
        Assert.Equal(1, await _pipeline.TotalAsync("gepflastert"));

        var released = (await _pipeline.Documents.FindAsync(part.File.Id, Stop))!;
        Assert.True(released.OriginalIsPublic);
        Assert.Equal(new Relative(mail.File.Id, "post.eml"), Assert.Single((await _pipeline.Documents.FamilyAsync(released, Stop)).Containers));
        var container = (await _pipeline.Documents.FindAsync(mail.File.Id, Stop))!;
        Assert.False(container.OriginalIsPublic);
        Assert.Equal(new Relative(part.File.Id, "Vorlage.txt"), Assert.Single((await _pipeline.Documents.FamilyAsync(container, Stop)).Parts));
        Assert.Empty(await _pipeline.Check.RunAsync(Stop).ToListAsync(Stop));
    }

    [Theory]
    [InlineData("nichtöffentlich/post.eml", "Guten Tag")]
    [InlineData("post.eml", "Vertraulich\n\nGuten Tag")]
    [InlineData("post.eml", "Guten Tag\n\nNichtöffentlicher Teil\n\nGrundstück am Geheimweg")]
    public async Task No_part_is_more_public_than_its_mail(string name, string text)
    {
        var mail = await PublishAsync(name, TestMail.With(text, ("Vorlage.txt", Bytes(Paper))));

        Assert.Equal(0, await _pipeline.TotalAsync("gepflastert"));
        Assert.Null(await _pipeline.Documents.FindAsync(mail.Parts[0].Id, Stop));
        Assert.Null(await _pipeline.Documents.OpenOriginalAsync(mail.Parts[0].Id, Stop));
    }

    [Fact]
    public async Task A_mail_that_turns_out_non_public_takes_its_parts_back()
    {
        var zip = TestOdf.Packed(("Vorlage.txt", Paper));
        var record = await PublishAsync("akte.eml", TestMail.With("Guten Tag", ("akte.zip", zip)));
        Assert.Equal(1, await _pipeline.TotalAsync("gepflastert"));

        await PublishAsync("akte.eml", TestMail.With("Guten Tag", ("akte.zip", zip)), new Metadata { Title = "Nichtöffentliche Unterlagen" });

        Assert.Equal(0, await _pipeline.TotalAsync("gepflastert"));
        Assert.False((await _pipeline.Records.FindAsync(record.Parts[0].Id, Stop))!.Value.IsPublic);
        Assert.Empty(await _pipeline.Check.RunAsync(Stop).ToListAsync(Stop));
    }

    [Fact]
    public async Task A_name_in_the_archive_can_hold_a_part_back()
    {
        var record = await PublishAsync("akte.zip", TestOdf.Packed(("nichtöffentlich/Vorlage.txt", Paper), ("offen.txt", "Der Bach ist offen.")));

        Assert.Equal((0, 1), (await _pipeline.TotalAsync("gepflastert"), await _pipeline.TotalAsync("offen")));
        var family = await _pipeline.Documents.FamilyAsync((await _pipeline.Documents.FindAsync(record.File.Id, Stop))!, Stop);
        Assert.Equal(["offen.txt"], family.Parts.Select(part => part.Name));
    }

    [Fact]
    public async Task What_is_known_already_is_no_more_public_than_the_mail_it_comes_in_again()
    {
        await PublishAsync("Vorlage.txt", Bytes(Paper));
        Assert.Equal(1, await _pipeline.TotalAsync("gepflastert"));

        await PublishAsync("vertraulich.eml", Mail(("Anlage.txt", Paper)));

        Assert.Equal(0, await _pipeline.TotalAsync("gepflastert"));
    }

    [Fact]
    public async Task Publishing_a_mail_again_changes_nothing()
    {
        var mail = await PublishAsync("post.eml", Mail(("Vorlage.txt", Paper)));
        var before = (await _pipeline.Records.FindAsync(mail.Parts[0].Id, Stop))!;

        await _pipeline.Pending.AddAsync(mail.File.Id, Stop);
        await DrainAsync();

        Assert.Equal(before.Value.History, (await _pipeline.Records.FindAsync(mail.Parts[0].Id, Stop))!.Value.History);
        Assert.Equal(1, await _pipeline.TotalAsync("gepflastert"));
    }

    [Fact]
    public async Task A_part_waits_for_its_mail()
    {
        var content = Mail(("Vorlage.txt", Paper));
        var receipt = await ReceiveAsync("post.eml", content, Metadata.None);
        var parts = await _pipeline.Publisher.PublishAsync(receipt, Stop);
        await ReceiveAsync("post.eml", content, new Metadata { Body = "Kreis Auenthal" });

        Assert.Null(await _pipeline.Publisher.PublishAsync(parts!.Parts[0].Id, Stop));
        Assert.Contains(parts.Parts[0].Id, await _pipeline.Pending.AllAsync(Stop).ToListAsync(Stop));

        await DrainAsync();
        Assert.Equal("Kreis Auenthal", (await _pipeline.Records.FindAsync(parts.Parts[0].Id, Stop))!.Value.File.Metadata.Body);
        Assert.Equal(1, await _pipeline.TotalAsync("gepflastert"));
    }

    [Fact]
    public async Task What_cannot_be_taken_out_is_listed_with_its_reason()
    {
        var zip = TestOdf.Packed(("leer.txt", ""), ("offen.txt", "Der Bach ist offen."));
        var record = await PublishAsync("akte.zip", zip);

        var refused = (await _pipeline.Records.FindAsync(record.Parts[0].Id, Stop))!.Value;
        Assert.Equal((DocumentState.Refused, "akte.zip/leer.txt"), (refused.State, refused.File.FileName));
        Assert.Contains("keinen Text", refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Archives_in_archives_end_at_a_depth_and_the_last_is_listed_with_its_reason()
    {
        var content = TestOdf.Packed(("Vorlage.txt", Paper));
        for (var depth = 0; depth < 5; depth++) content = Zipped("tiefer.zip", content);
        await PublishAsync("akte.zip", content);

        var records = await _pipeline.Records.AllAsync(Stop).ToListAsync(Stop);
        Assert.Contains("zu tief", Assert.Single(records, record => record.State == DocumentState.Refused).Reason, StringComparison.Ordinal);
        Assert.Equal(0, await _pipeline.TotalAsync("gepflastert"));
    }

    private static byte[] Mail(params (string Name, string Text)[] attachments) =>
        TestMail.With("Guten Tag", [.. attachments.Select(one => (one.Name, Bytes(one.Text)))]);

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Zipped(string name, byte[] content)
    {
        using var bytes = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(bytes, System.IO.Compression.ZipArchiveMode.Create))
        {
            using var entry = zip.CreateEntry(name).Open();
            entry.Write(content);
        }

        return bytes.ToArray();
    }

    private async Task<string> ReceiveAsync(string name, byte[] content, Metadata metadata) =>
        (await _pipeline.Publisher.ReceiveAsync(new Upload(name, new MemoryStream(content), metadata), Stop)).DocumentId!;

    /// <summary>Receives, publishes whatever is pending, and answers the record.</summary>
    private async Task<DocumentRecord> PublishAsync(string name, byte[] content, Metadata? metadata = null)
    {
        var id = await ReceiveAsync(name, content, metadata ?? Metadata.None);
        await DrainAsync();
        return (await _pipeline.Records.FindAsync(id, Stop))!.Value;
    }

    private async Task DrainAsync()
    {
        for (var rounds = 0; rounds < 20 && await _pipeline.Pending.AllAsync(Stop).ToListAsync(Stop) is { Count: > 0 } ids; rounds++)
            foreach (var id in ids) await _pipeline.Publisher.PublishAsync(id, Stop);
        Assert.Empty(await _pipeline.Pending.AllAsync(Stop).ToListAsync(Stop));
    }
}
