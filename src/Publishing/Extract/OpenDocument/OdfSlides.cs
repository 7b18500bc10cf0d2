using Publishing.Extract.Markup;

namespace Publishing.Extract.OpenDocument;

/// <summary>Reads the slides of an ODP file that are shown, each as a page; speakers' notes are not for the audience.</summary>
internal sealed class OdfSlides(OdfText text, OdfStyles styles, Flow flow)
{
    private bool _isLater;

    public void Read(BoundedXml xml)
    {
        foreach (var name in xml.Children())
        {
            if (name != "page") continue;
            if (styles.Of("drawing-page", xml["style-name"]).IsHidden)
            {
                flow.HoldsUnseen = true;
                continue;
            }

            if (_isLater) flow.NewPage();
            _isLater = true;
            Slide(xml);
        }
    }

    private void Slide(BoundedXml xml)
    {
        foreach (var name in xml.Children())
        {
            if (name == "notes") flow.HoldsUnseen |= flow.Cell(() => text.Shape(xml)).Count > 0;
            if (name is "notes" or "forms" or "animations" or "par" or "annotation" || xml["placeholder"] == "true")
            {
                flow.HoldsUnseen |= name == "annotation";
                continue;
            }

            var kind = xml["class"];
            var blocks = flow.Cell(() => text.Element(xml, name));
            if (kind is "header" or "footer" or "date-time" or "page-number") flow.Pages[^1].Running.AddRange(blocks.Select(block => block.Text));
            else flow.Blocks(blocks, kind == "title" ? 1 : 0);
        }
    }
}
