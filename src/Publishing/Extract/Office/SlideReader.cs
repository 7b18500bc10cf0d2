using DocumentFormat.OpenXml.Packaging;
using Publishing.Extract.Containers;
using Publishing.Extract.Lines;
using Publishing.Extract.Markup;

namespace Publishing.Extract.Office;

/// <summary>Reads a PowerPoint file (PPTX): each slide that is shown is a page; speakers' notes are not for the audience.</summary>
internal sealed class SlideReader(ExtractOptions options)
{
    public RawText Read(Package package)
    {
        package.Verify();
        using var file = PresentationDocument.Open(new MemoryStream(package.Content, writable: false), isEditable: false);
        var show = file.PresentationPart ?? throw new InvalidDataException("There is no presentation in it.");
        var flow = new Flow(options);
        var isFirst = true;
        foreach (var slide in Slides(show, package))
        {
            using var xml = slide.Xml(package, options);
            if (xml["show"] is not null && !xml.IsOn("show"))
            {
                flow.HoldsUnseen = true;
                continue;
            }

            if (!isFirst) flow.NewPage();
            isFirst = false;
            var text = new SlideText(flow, id => slide.TryGetPartById(id, out var part) ? part.Xml(package, options) : null);
            text.Slide(xml);
            flow.EndOpenParagraph();
            flow.Pages[^1].Running.AddRange(text.Running);
        }

        return new RawText(flow.End(), null) { IsFlow = true, HoldsUnseen = flow.HoldsUnseen || OfficeParts.HoldUnseen(package) };
    }

    private List<SlidePart> Slides(PresentationPart show, Package package)
    {
        var slides = new List<SlidePart>();
        using var xml = show.Xml(package, options);
        foreach (var name in xml.Children())
        {
            if (name != "sldIdLst") continue;
            foreach (var _ in xml.Children())
                if (xml.Qualified("id") is { } id && show.TryGetPartById(id, out var part) && part is SlidePart slide) slides.Add(slide);
        }

        // A slide shown many times costs as much as many slides.
        return slides.Count > options.MaxPages ? throw new RefusedException(Refusals.TooManyPages(slides.Count, options.MaxPages)) : slides;
    }
}
