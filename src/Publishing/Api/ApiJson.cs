using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Publishing.Api.Answers;
using Publishing.Api.Searching;

namespace Publishing.Api;

/// <summary>What goes over the wire. Umlauts stay readable, and nothing in it could end a script or an attribute.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(SearchAnswer))]
[JsonSerializable(typeof(ExportLine))]
[JsonSerializable(typeof(SuggestAnswer))]
[JsonSerializable(typeof(PaperAnswer))]
[JsonSerializable(typeof(DocumentAnswer))]
[JsonSerializable(typeof(TextAnswer))]
[JsonSerializable(typeof(PageWordsAnswer))]
[JsonSerializable(typeof(UploadAnswer))]
[JsonSerializable(typeof(HealthAnswer))]
[JsonSerializable(typeof(Problem))]
internal sealed partial class ApiJson : JsonSerializerContext
{
    public static ApiJson Wire { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    });
}
