using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace Publishing.Tests.Extract.Office;

/// <summary>Builds small PowerPoint files from the XML of their slides.</summary>
internal static class TestPptx
{
    private const string Namespaces =
        "xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
        + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    public static string Shape(string paragraphs, string type = "body", string attributes = "") =>
        $"<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"x\" {attributes}/><p:cNvSpPr/><p:nvPr><p:ph type=\"{type}\"/></p:nvPr></p:nvSpPr><p:txBody>{paragraphs}</p:txBody></p:sp>";

    public static string P(string text, string properties = "") => $"<a:p>{properties}<a:r><a:t>{text}</a:t></a:r></a:p>";

    /// <param name="slides">The attributes of each slide, its shapes, and its notes or null.</param>
    public static byte[] Of(params (string Attributes, string Shapes, string? Notes)[] slides)
    {
        using var bytes = new MemoryStream();
        using (var file = PresentationDocument.Create(bytes, PresentationDocumentType.Presentation))
        {
            var show = file.AddPresentationPart();
            for (var i = 0; i < slides.Length; i++)
            {
                var slide = show.AddNewPart<SlidePart>($"rId{i + 1}");
                Feed(slide, $"<p:sld {Namespaces} {slides[i].Attributes}><p:cSld><p:spTree>{slides[i].Shapes}</p:spTree></p:cSld></p:sld>");
                if (slides[i].Notes is not { } notes) continue;
                Feed(slide.AddNewPart<NotesSlidePart>(), $"<p:notes {Namespaces}><p:cSld><p:spTree>{Shape(P(notes))}</p:spTree></p:cSld></p:notes>");
            }

            Feed(show, $"<p:presentation {Namespaces}><p:sldIdLst>{string.Concat(slides.Select((_, i) => $"<p:sldId id=\"{256 + i}\" r:id=\"rId{i + 1}\"/>"))}</p:sldIdLst></p:presentation>");
        }

        return bytes.ToArray();
    }

    private static void Feed(OpenXmlPart part, string xml)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(xml));
        part.FeedData(content);
    }
}
