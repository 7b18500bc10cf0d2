using System.Text;
using Publishing.Work.Inboxes;
using Publishing.Work.Queues;

namespace Publishing.Tests.Work.Inboxes;

public class InboxEventTests
{
    private const string Event =
        """
        {"specversion":"1.0","id":"1","type":"Microsoft.Storage.BlobCreated","source":"/s","subject":"/blobServices/default/containers/inbox/blobs/x",
         "time":"2024-03-12T10:00:00Z","data":{"api":"PutBlob","blobType":"BlockBlob","url":"https://konto.blob.core.windows.net/inbox/kreis/%C3%9Cbersicht%201.pdf"}}
        """;

    [Fact]
    public void The_address_gives_the_file_s_name() => Assert.Equal("kreis/Übersicht 1.pdf", InboxEvent.NameOf(Event));

    [Fact]
    public void An_event_in_Base64_is_read_too() =>
        Assert.Equal("kreis/Übersicht 1.pdf", InboxEvent.NameOf(Convert.ToBase64String(Encoding.UTF8.GetBytes(Event))));

    [Theory]
    [InlineData("\"1.0\"", "\"0.3\"")]
    [InlineData("BlobCreated", "BlobDeleted")]
    [InlineData("/inbox/kreis", "/archive/kreis")]
    [InlineData("/inbox/kreis/%C3%9Cbersicht%201.pdf", "/inbox")]
    [InlineData("\"url\"", "\"address\"")]
    [InlineData("https://konto.blob.core.windows.net", "")]
    [InlineData("{\"spec", "\"spec")]
    [InlineData("{\"spec", "[{\"spec")]
    public void Anything_else_is_no_event(string what, string otherwise) =>
        Assert.Throws<InvalidDataException>(() => InboxEvent.NameOf(Event.Replace(what, otherwise, StringComparison.Ordinal)));

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{\"document\":\"../x\"}")]
    [InlineData("{\"document\":\"aaaa\",\"round\":1}")]
    public void A_message_names_a_document_by_its_id(string text) => Assert.Throws<InvalidDataException>(() => WorkMessage.Read(text));

    [Fact]
    public void A_message_survives_the_queue()
    {
        var message = new WorkMessage(new string('a', 64), 2);

        Assert.Equal(message, WorkMessage.Read(message.Write()));
    }
}
