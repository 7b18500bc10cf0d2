using System.Runtime.CompilerServices;
using Publishing.Documents.Texts;

namespace Publishing.Parse.Parts;

/// <summary>A text's lines and what each says about the part that follows it.</summary>
internal sealed record LineScan(List<TextLine> Lines, PartMark[] Marks)
{
    // Parser and guard read the same text one after the other; it is scanned once for both.
    private static readonly ConditionalWeakTable<DocumentText, LineScan> Known = [];

    public static LineScan Of(DocumentText text) => Known.GetValue(text, Scan);

    private static LineScan Scan(DocumentText text)
    {
        var lines = TextLines.Of(text);
        return new LineScan(lines, PartScan.Of(lines));
    }
}
