using System.Text.Json.Serialization;
using Publishing.Archive.Derived;
using Publishing.Documents;

namespace Publishing.Extract.Isolation;

/// <summary>An <see cref="Extraction"/> on its way through a pipe, without its parts.</summary>
/// <param name="Ends">Whether the process ends after it, as a page that hangs still holds it.</param>
internal sealed record WireAnswer(IReadOnlyList<Page>? Pages, string? Refusal, byte[]? Layouts, bool Ends)
{
    public static WireAnswer Of(Extraction read) =>
        new(read.Text?.Pages, read.Refusal, read.Layouts.Count > 0 ? LayoutCodec.Pack(read.Layouts) : null, read.Abandoned);

    public Extraction Extraction(IReadOnlyList<ContainedFile> parts) => new(Pages is null ? null : new DocumentText(Pages), Refusal)
    {
        Parts = parts,
        Layouts = Layouts is null ? [] : LayoutCodec.Unpack(new MemoryStream(Layouts)),
    };
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(WireAnswer))]
[JsonSerializable(typeof(ExtractOptions))]
internal sealed partial class WireJson : JsonSerializerContext;
