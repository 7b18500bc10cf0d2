using System.Text.Json;
using System.Text.Json.Serialization;
using Azure.Storage.Blobs;
using Publishing.Work.Queues;

namespace Publishing.Work.Inboxes;

/// <summary>The event that a file has come into the inbox, in the form of CloudEvents 1.0.</summary>
public static class InboxEvent
{
    private const string Created = "Microsoft.Storage.BlobCreated";

    /// <summary>The name of the file in the inbox.</summary>
    /// <exception cref="InvalidDataException">The text is no such event, or one of another container.</exception>
    public static string NameOf(string text)
    {
        try
        {
            var cloud = JsonSerializer.Deserialize(WorkMessage.Plain(text), WorkJson.Default.Cloud);
            if (cloud is not { SpecVersion: "1.0", Type: Created }) throw new InvalidDataException($"The message is no {Created} of CloudEvents 1.0.");
            if (cloud.Data?.Url is not { IsAbsoluteUri: true } url) throw new InvalidDataException("The event has no address.");
            var blob = new BlobUriBuilder(url);
            return blob is { BlobContainerName: InboxContainer.Name, BlobName.Length: > 0 }
                ? blob.BlobName
                : throw new InvalidDataException($"The event is not of a file in '{InboxContainer.Name}'.");
        }
        catch (JsonException broken)
        {
            throw new InvalidDataException("The message is no event.", broken);
        }
    }

    internal sealed record Cloud(
        [property: JsonPropertyName("specversion")] string? SpecVersion,
        [property: JsonPropertyName("type")] string? Type,
        [property: JsonPropertyName("data")] CreatedBlob? Data);

    internal sealed record CreatedBlob([property: JsonPropertyName("url")] Uri? Url);
}
