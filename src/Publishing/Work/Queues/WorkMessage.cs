using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Publishing.Archive;
using Publishing.Work.Inboxes;

namespace Publishing.Work.Queues;

/// <summary>A document that has work before it, as it stands on a queue.</summary>
/// <param name="Document">The document's id.</param>
/// <param name="Round">How often it has been given up and queued anew, from 1.</param>
/// <param name="Waits">How often it was put off in a row, since archive or index were away.</param>
public sealed record WorkMessage(string Document, int Round = 1, int Waits = 0)
{
    /// <exception cref="InvalidDataException">The text is no such message.</exception>
    public static WorkMessage Read(string text) => Find(text) ?? throw new InvalidDataException("The message names no document.");

    /// <summary>Null where the text is no such message.</summary>
    public static WorkMessage? Find(string text)
    {
        try
        {
            var message = JsonSerializer.Deserialize(Plain(text), WorkJson.Default.WorkMessage);
            return message is { Round: >= 1, Waits: >= 0 } && ArchiveName.IsHash(message.Document) ? message : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public string Write() => JsonSerializer.Serialize(this, WorkJson.Default.WorkMessage);

    /// <summary>A queue's text as it was meant: some senders put it in Base64.</summary>
    internal static string Plain(string text)
    {
        var bytes = new byte[text.Length];
        return !text.StartsWith('{') && Convert.TryFromBase64String(text, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : text;
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(WorkMessage))]
[JsonSerializable(typeof(InboxEvent.Cloud))]
internal sealed partial class WorkJson : JsonSerializerContext;
