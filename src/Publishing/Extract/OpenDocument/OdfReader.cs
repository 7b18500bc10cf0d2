using Publishing.Extract.Containers;
using Publishing.Extract.Lines;
using Publishing.Extract.Markup;

namespace Publishing.Extract.OpenDocument;

/// <summary>Reads OpenDocument texts, sheets and slides (ODT, ODS, ODP).</summary>
internal sealed class OdfReader(ExtractOptions options)
{
    public RawText Read(Package package)
    {
        if (IsEncrypted(package)) return RawText.Refused(Refusals.EncryptedOffice);
        var styles = new OdfStyles();
        using (var xml = BoundedXml.Of(package, "styles.xml", options))
            if (xml is not null) styles.Read(xml);

        var flow = new Flow(options) { HoldsUnseen = package.Items.Any(HoldsUnseen) };
        var text = new OdfText(styles, flow, options);
        using (var xml = BoundedXml.Of(package, "content.xml", options) ?? throw new InvalidDataException("There is no content."))
        {
            foreach (var name in xml.Children())
            {
                if (name == "automatic-styles") styles.ReadStyles(xml);
                else if (name == "body") Body(xml, text, styles, flow);
            }
        }

        var pages = flow.End();
        using (var xml = BoundedXml.Of(package, "styles.xml", options))
            if (xml is not null) OdfMasters.Read(xml, styles, options).SetRunningLines(pages, text.Masters);
        return new RawText(pages, null) { IsFlow = true, HoldsUnseen = flow.HoldsUnseen };
    }

    private static void Body(BoundedXml xml, OdfText text, OdfStyles styles, Flow flow)
    {
        foreach (var name in xml.Children())
        {
            if (name == "text") text.Blocks(xml);
            else if (name == "spreadsheet") new OdfSheets(text, styles, flow).Read(xml);
            else if (name == "presentation") new OdfSlides(text, styles, flow).Read(xml);
        }
    }

    private bool IsEncrypted(Package package)
    {
        using var xml = BoundedXml.Of(package, "META-INF/manifest.xml", options);
        if (xml is null) return false;
        foreach (var entry in xml.Children())
            foreach (var name in xml.Children())
                if (name == "encryption-data") return true;
        return false;
    }

    // Embedded sheets, earlier versions and macros stand in folders of their own.
    private static bool HoldsUnseen(ZipItem item) =>
        item.Name.StartsWith("Object ", StringComparison.Ordinal) || item.Name.StartsWith("Versions/", StringComparison.Ordinal)
        || item.Name.StartsWith("VersionList", StringComparison.Ordinal) || item.Name.StartsWith("Basic/", StringComparison.Ordinal);
}
