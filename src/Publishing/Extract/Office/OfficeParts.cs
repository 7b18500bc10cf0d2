using DocumentFormat.OpenXml.Packaging;
using Publishing.Extract.Containers;
using Publishing.Extract.Markup;

namespace Publishing.Extract.Office;

/// <summary>What all three kinds of Office files have in common.</summary>
internal static class OfficeParts
{
    // Each of these holds what readers of the document do not see: whole workbooks behind charts, remarks, code, cached sources.
    private static readonly string[] Unseen = ["/embeddings/", "comments", "vbaproject", "pivotcache", "externallinks/", "/notesslides/"];

    public static BoundedXml Xml(this OpenXmlPart part, Package package, ExtractOptions options) =>
        BoundedXml.Of(package, part.Uri.OriginalString.TrimStart('/'), options) ?? throw new InvalidDataException($"{part.Uri} is missing.");

    public static bool HoldUnseen(Package package) =>
        package.Items.Any(item => Unseen.Any(name => item.Name.Contains(name, StringComparison.OrdinalIgnoreCase)));
}
