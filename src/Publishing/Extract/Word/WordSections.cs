using DocumentFormat.OpenXml.Packaging;
using Publishing.Extract.Containers;
using Publishing.Extract.Lines;
using Publishing.Extract.Markup;
using Publishing.Extract.Office;

namespace Publishing.Extract.Word;

/// <summary>A stretch of a Word file with heads and feet of its own.</summary>
/// <param name="Starts">Whether it starts on a new page.</param>
/// <param name="First">Heads and feet of its first page; null where that has those of all.</param>
/// <param name="Others">Heads and feet of its pages.</param>
internal sealed record WordSection(bool Starts, IReadOnlyList<OpenXmlPart>? First, IReadOnlyList<OpenXmlPart> Others);

/// <summary>Finds heads and feet and gives each page its own.</summary>
internal static class WordSections
{
    public static List<WordSection> Of(MainDocumentPart main, Package package, ExtractOptions options)
    {
        using var xml = main.Xml(package, options);
        var sections = new List<WordSection>();
        var known = new Dictionary<string, OpenXmlPart>();
        foreach (var name in xml.Children())
            if (name == "body") Find(xml, main, known, sections);
        return sections;
    }

    public static void SetRunningLines(
        IReadOnlyList<RawPage> pages, List<WordSection> sections, List<(int From, int To)> places, Func<OpenXmlPart, List<string>> read)
    {
        var lines = new Dictionary<OpenXmlPart, List<string>>();
        for (var i = 0; i < places.Count && i < sections.Count; i++)
        {
            for (var page = places[i].From; page <= places[i].To && page < pages.Count; page++)
            {
                foreach (var part in page == places[i].From && sections[i].First is { } first ? first : sections[i].Others)
                {
                    if (!lines.TryGetValue(part, out var text)) lines[part] = text = read(part);
                    pages[page].Running.AddRange(text);
                }
            }
        }
    }

    private static void Find(BoundedXml xml, MainDocumentPart main, Dictionary<string, OpenXmlPart> known, List<WordSection> sections)
    {
        foreach (var name in xml.Children())
        {
            if (name == "sectPr") sections.Add(Read(xml, main, known));
            else if (name is "p" or "pPr" or "sdt" or "sdtContent" or "customXml" or "ins" or "moveTo") Find(xml, main, known, sections);
        }
    }

    // What a section does not say of its heads it has from the one before.
    private static WordSection Read(BoundedXml xml, MainDocumentPart main, Dictionary<string, OpenXmlPart> known)
    {
        var (starts, hasFirst) = (true, false);
        foreach (var name in xml.Children())
        {
            if (name == "type") starts = xml["val"] != "continuous";
            else if (name == "titlePg") hasFirst = xml.IsOn();
            else if (name is "headerReference" or "footerReference" && xml["id"] is { } id && main.TryGetPartById(id, out var part))
                known[name + (xml["type"] ?? "default")] = part;
        }

        string[] others = ["headerReferencedefault", "headerReferenceeven", "footerReferencedefault", "footerReferenceeven"];
        string[] first = ["headerReferencefirst", "footerReferencefirst"];
        return new(starts, hasFirst ? Known(first) : null, Known(others));

        OpenXmlPart[] Known(string[] names) => [.. names.Select(name => known.GetValueOrDefault(name)).OfType<OpenXmlPart>().Distinct()];
    }
}
