using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Publishing.Archive.Accepted;
using Publishing.Archive.Derived;
using Publishing.Documents;

namespace Publishing.Archive;

/// <summary>The form of everything the archive keeps as JSON.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(DocumentRecord))]
[JsonSerializable(typeof(RecordSchema))]
[JsonSerializable(typeof(ScannedPage))]
[JsonSerializable(typeof(StoredText))]
[JsonSerializable(typeof(UploadReceipt))]
internal sealed partial class ArchiveJson : JsonSerializerContext
{
    /// <summary>Keeps umlauts as they are: people read these files.</summary>
    public static ArchiveJson Readable => field ??=
        new ArchiveJson(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) });
}
