using System.Text;
using Publishing.Tests.Extract.Office;
using Publishing.Tests.Extract.OpenDocument;
using Publishing.Tests.Extract.Word;

namespace Publishing.Tests.Hostile;

internal static class HostileOffice
{
    private const int Deep = 100_000;

    private const string Word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    private const string Laughs =
        "<!DOCTYPE x [<!ENTITY a \"hahahahaha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">"
        + "<!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;\"><!ENTITY f \"&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;\"><!ENTITY g \"&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;\"><!ENTITY h \"&g;&g;&g;&g;&g;&g;&g;&g;&g;&g;\">]>";

    private const string Foreign = "<!DOCTYPE x [<!ENTITY h SYSTEM \"file:///etc/passwd\">]>";

    public static IReadOnlyList<HostileFile> All { get; } =
    [
        new("docx-billion-laughs.docx", () => Docx($"{Laughs}<w:document {Word}><w:body><w:p><w:r><w:t>&h;</w:t></w:r></w:p></w:body></w:document>"), "beschädigt"),
        new("docx-external-entity.docx", () => Docx($"{Foreign}<w:document {Word}><w:body><w:p><w:r><w:t>&h;</w:t></w:r></w:p></w:body></w:document>"), "beschädigt"),
        new("docx-deep.docx", () => Docx($"<w:document {Word}><w:body>{Nest("w:sdt")}</w:body></w:document>"), "tief verschachtelt"),
        new("docx-deep-tables.docx", () => Docx($"<w:document {Word}><w:body>{Repeat("<w:tbl><w:tr><w:tc>", 5_000)}{Repeat("</w:tc></w:tr></w:tbl>", 5_000)}</w:body></w:document>"), "tief verschachtelt"),
        new("docx-large-part.docx", () => Docx($"<w:document {Word}><w:body>{Repeat(TestDocx.P(new string('x', 1_000)), 130_000)}</w:body></w:document>"), "unzulässig groß"),
        new("docx-lies-small.docx", () => Docx($"<w:document {Word}><w:body>{TestDocx.P("Der Rat tagt.")}</w:body></w:document>", says: 60), "beschädigt"),
        new("docx-part-twice.docx", () => Docx($"<w:document {Word}><w:body/></w:document>", twice: true), "beschädigt"),
        new("docx-external-target.docx", () => new TestDocx { Body = TestDocx.P("Der Rat tagt."), External = new Uri("http://127.0.0.1:1/x.dotm") }.Build(), HostileFile.Harmless),
        new("docx-malformed-links.docx", () => Docx($"<w:document {Word}><w:body>{TestDocx.P("Der Rat tagt.")}</w:body></w:document>", links: true), HostileFile.Harmless),
        new("docx-style-cycle.docx", () => new TestDocx
        {
            Styles = "<w:style w:styleId=\"a\"><w:basedOn w:val=\"b\"/></w:style><w:style w:styleId=\"b\"><w:basedOn w:val=\"a\"/></w:style>",
            Body = TestDocx.P("Der Rat tagt.", "<w:pStyle w:val=\"a\"/>"),
        }.Build(), HostileFile.Harmless),
        new("odt-billion-laughs.odt", () => Odt($"{Laughs}<x><body><text><p>&h;</p></text></body></x>"), "beschädigt"),
        new("odt-external-entity.odt", () => Odt($"{Foreign}<x><body><text><p>&h;</p></text></body></x>"), "beschädigt"),
        new("odt-deep.odt", () => Odt($"<x><body><text>{Nest("section")}</text></body></x>"), "tief verschachtelt"),
        new("odt-endless-blanks.odt", () => Odt("<x><body><text><p>Rat<s c=\"2000000000\"/>haus</p></text></body></x>"), HostileFile.Harmless),
        new("pptx-slide-cycle.pptx", () => Slides(2), HostileFile.Harmless),
        new("pptx-one-slide-shown-a-hundred-thousand-times.pptx", () => Slides(100_000), "Seiten"),
    ];

    public static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    private static string Nest(string name) => Repeat($"<{name}>", Deep) + Repeat($"</{name}>", Deep);

    private static byte[] Odt(string content) => TestOdf.Packed(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", content));

    private static byte[] Docx(string document, long? says = null, bool twice = false, bool links = false)
    {
        var zip = new RawZip()
            .Add("[Content_Types].xml", Utf8("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"))
            .Add("_rels/.rels", Utf8("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" "
                + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"))
            .Add("word/document.xml", Utf8(document), says);
        // Offices write addresses as clerks type them.
        if (links) zip.Add("word/_rels/document.xml.rels", Utf8("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" TargetMode=\"External\" "
            + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\" Target=\"mailto:amt@@musterstadt.example; rat@musterstadt.example\"/><Relationship Id=\"rId2\" TargetMode=\"External\" "
            + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\" Target=\"http://[Amt für Wege]\"/></Relationships>"));
        if (twice) zip.Add("WORD/document.xml", Utf8(document));
        return zip.Build();
    }

    /// <summary>A show that names its only slide so often, and a slide that names itself and the show.</summary>
    private static byte[] Slides(int times)
    {
        const string Type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const string Relationships = "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"";
        const string Names = "xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:r=\"" + Type + "\"";
        return new RawZip()
            .Add("[Content_Types].xml", Utf8("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Override PartName=\"/ppt/presentation.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml\"/>"
                + "<Override PartName=\"/ppt/slide.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.presentationml.slide+xml\"/></Types>"))
            .Add("_rels/.rels", Utf8($"<Relationships {Relationships}><Relationship Id=\"rId1\" Type=\"{Type}/officeDocument\" Target=\"ppt/presentation.xml\"/></Relationships>"))
            .Add("ppt/presentation.xml", Utf8($"<p:presentation {Names}><p:sldIdLst>{Repeat("<p:sldId id=\"256\" r:id=\"rId1\"/>", times)}</p:sldIdLst></p:presentation>"))
            .Add("ppt/_rels/presentation.xml.rels", Utf8($"<Relationships {Relationships}><Relationship Id=\"rId1\" Type=\"{Type}/slide\" Target=\"slide.xml\"/></Relationships>"))
            .Add("ppt/slide.xml", Utf8($"<p:sld {Names}><p:cSld><p:spTree>{TestPptx.Shape(TestPptx.P("Der Rat tagt."))}</p:spTree></p:cSld></p:sld>"))
            .Add("ppt/_rels/slide.xml.rels", Utf8($"<Relationships {Relationships}><Relationship Id=\"rId1\" Type=\"{Type}/slide\" Target=\"slide.xml\"/><Relationship Id=\"rId2\" Type=\"{Type}/officeDocument\" Target=\"presentation.xml\"/></Relationships>"))
            .Build();
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
