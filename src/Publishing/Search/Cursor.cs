using System.Buffers.Text;
using System.IO.Hashing;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Publishing.Search;

/// <summary>Where a hit stands in an order.</summary>
/// <param name="Key">Score, or day number where the order is by date.</param>
/// <param name="DocumentId">Parts what has the same key, rising.</param>
/// <param name="Ordinal">Of the passage in its document, from 0; parts what is in one document, rising.</param>
internal readonly record struct Place(double Key, string DocumentId, int Ordinal);

/// <summary>What a search needs to go on behind a hit: the moment of the index that it sees, and the place of that hit.</summary>
/// <param name="Moment">As the engine names it.</param>
/// <param name="Place">Of the last hit that was given out.</param>
internal sealed record Cursor(string Moment, Place Place)
{
    public const int Longest = 4_000;

    /// <summary>Opaque, safe in an address, and only good for the same question.</summary>
    public string Write(SearchQuery query)
    {
        var parts = new CursorParts(Moment, Question(query), Place.Key, Place.DocumentId, Place.Ordinal);
        return Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(parts, CursorContext.Default.CursorParts));
    }

    /// <returns>Null where the text is no cursor of this question. Whether its moment is still there only the engine knows.</returns>
    public static Cursor? Read(string text, SearchQuery query)
    {
        if (text.Length > Longest || !Base64Url.IsValid(text)) return null;
        try
        {
            var parts = JsonSerializer.Deserialize(Base64Url.DecodeFromChars(text), CursorContext.Default.CursorParts);
            return parts is { Moment: not null, Document: not null, Ordinal: >= 0 } && double.IsFinite(parts.Key) && parts.Question == Question(query)
                ? new Cursor(parts.Moment, new Place(parts.Key, parts.Document, parts.Ordinal))
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The same for all pages of one question.</summary>
    private static string Question(SearchQuery query)
    {
        var same = query with { Page = 1, Size = 1, After = null };
        return Convert.ToHexStringLower(XxHash128.Hash(Encoding.UTF8.GetBytes(same.ToString())));
    }
}

internal sealed record CursorParts(
    [property: JsonPropertyName("m")] string Moment,
    [property: JsonPropertyName("q")] string Question,
    [property: JsonPropertyName("k")] double Key,
    [property: JsonPropertyName("d")] string Document,
    [property: JsonPropertyName("o")] int Ordinal);

[JsonSerializable(typeof(CursorParts))]
internal sealed partial class CursorContext : JsonSerializerContext;

/// <summary>The moment that a cursor belongs to is not kept any more; the search has to begin anew. Hosts answer 410.</summary>
public sealed class CursorExpiredException() : Exception("The moment of the cursor is not kept any more.");
