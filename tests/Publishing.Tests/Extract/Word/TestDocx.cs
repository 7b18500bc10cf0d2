using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace Publishing.Tests.Extract.Word;

/// <summary>Builds small Word files from the XML of their parts.</summary>
internal sealed class TestDocx
{
    private const string Namespaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
        + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"";

    public string Body { get; init; } = "";

    public string? Styles { get; init; }

    public string? Numbering { get; init; }

    public string? Footnotes { get; init; }

    public string? Comments { get; init; }

    /// <summary>Becomes the part rId1.</summary>
    public string? Header { get; init; }

    public string? Footer { get; init; }

    /// <summary>An address outside the file that a relationship of it names.</summary>
    public Uri? External { get; init; }

    public static string P(string text, string properties = "") => $"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>";

    public static byte[] Of(string body) => new TestDocx { Body = body }.Build();

    public byte[] Build()
    {
        using var bytes = new MemoryStream();
        using (var file = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            var main = file.AddMainDocumentPart();
            Feed(main, "document", $"<w:body>{Body}</w:body>");
            if (Styles is not null) Feed(main.AddNewPart<StyleDefinitionsPart>(), "styles", Styles);
            if (Numbering is not null) Feed(main.AddNewPart<NumberingDefinitionsPart>(), "numbering", Numbering);
            if (Footnotes is not null) Feed(main.AddNewPart<FootnotesPart>(), "footnotes", Footnotes);
            if (Comments is not null) Feed(main.AddNewPart<WordprocessingCommentsPart>(), "comments", Comments);
            if (Header is not null) Feed(main.AddNewPart<HeaderPart>("rId101"), "hdr", Header);
            if (Footer is not null) Feed(main.AddNewPart<FooterPart>("rId102"), "ftr", Footer);
            if (External is not null) main.AddExternalRelationship("http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate", External, "rId103");
        }

        return bytes.ToArray();
    }

    private static void Feed(OpenXmlPart part, string root, string inner)
    {
        using var xml = new MemoryStream(Encoding.UTF8.GetBytes($"<w:{root} {Namespaces}>{inner}</w:{root}>"));
        part.FeedData(xml);
    }
}
