using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Publishing.Host.Commands;
using Publishing.Host.Import;

namespace Publishing.Host;

/// <summary>The answers for machines, on standard output.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, WriteIndented = true)]
[JsonSerializable(typeof(ImportReport))]
[JsonSerializable(typeof(Inspection))]
[JsonSerializable(typeof(CheckReport))]
internal sealed partial class HostJson : JsonSerializerContext
{
    public static async Task WriteAsync<T>(T value, JsonTypeInfo<T> type)
    {
        await using var output = Console.OpenStandardOutput();
        await JsonSerializer.SerializeAsync(output, value, Readable(type));
        output.WriteByte((byte)'\n');
    }

    /// <summary>Umlauts as they are: people read these answers too.</summary>
    private static JsonTypeInfo<T> Readable<T>(JsonTypeInfo<T> type) => (JsonTypeInfo<T>)new JsonSerializerOptions(type.Options)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        TypeInfoResolver = Default,
    }.GetTypeInfo(typeof(T));
}
