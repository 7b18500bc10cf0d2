using DocumentFormat.OpenXml.Packaging;
using Publishing.Extract.Containers;
using Publishing.Extract.Lines;
using Publishing.Extract.Markup;
using Publishing.Extract.Office;

namespace Publishing.Extract.Word;

/// <summary>Reads a Word file (DOCX): what is drawn, never comments, deletions or hidden text.</summary>
internal sealed class WordReader(ExtractOptions options)
{
    public RawText Read(Package package)
    {
        package.Verify();
        using var file = WordprocessingDocument.Open(new MemoryStream(package.Content, writable: false), isEditable: false);
        var main = file.MainDocumentPart ?? throw new InvalidDataException("There is no document in it.");
        using var styleXml = main.StyleDefinitionsPart?.Xml(package, options);
        using var listXml = main.NumberingDefinitionsPart?.Xml(package, options);
        var styles = new WordStyles(styleXml);
        var flow = new Flow(options);
        var sections = WordSections.Of(main, package, options);
        var text = new WordText(styles, new WordLists(listXml), flow)
        {
            Notes = ReadNotes(main.FootnotesPart, "footnote", styles, package).Concat(ReadNotes(main.EndnotesPart, "endnote", styles, package)).ToDictionary(),
            Sections = sections.Select(section => section.Starts).ToList(),
        };

        using var xml = main.Xml(package, options);
        foreach (var name in xml.Children())
            if (name == "body") text.Body(xml);
        var pages = flow.End();
        WordSections.SetRunningLines(pages, sections, text.SectionPages, part => Lines(part, styles, package));
        return new RawText(pages, null) { IsFlow = true, HoldsUnseen = flow.HoldsUnseen || OfficeParts.HoldUnseen(package) };
    }

    private Dictionary<string, List<string>> ReadNotes(OpenXmlPart? part, string kind, WordStyles styles, Package package)
    {
        var notes = new Dictionary<string, List<string>>();
        if (part is null) return notes;
        using var xml = part.Xml(package, options);
        foreach (var name in xml.Children())
            if (name == kind && xml["id"] is { } id && xml["type"] is null or "normal") notes[kind + xml["id"]] = Lines(xml, styles);
        return notes;
    }

    private List<string> Lines(OpenXmlPart part, WordStyles styles, Package package)
    {
        using var xml = part.Xml(package, options);
        return Lines(xml, styles);
    }

    private List<string> Lines(BoundedXml xml, WordStyles styles)
    {
        var flow = new Flow(options);
        new WordText(styles, new WordLists(null), flow).Body(xml);
        return [.. flow.End().SelectMany(page => page.Lines).Where(line => line.Length > 0)];
    }
}
