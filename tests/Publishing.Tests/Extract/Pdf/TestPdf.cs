using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Publishing.Tests.Extract.Pdf;

/// <summary>Builds small PDFs; places are points from the lower left corner of an A4 page.</summary>
internal sealed class TestPdf : IDisposable
{
    private readonly PdfDocumentBuilder _builder = new();
    private readonly PdfDocumentBuilder.AddedFont _font;
    private PdfPageBuilder? _page;

    public TestPdf() => _font = _builder.AddStandard14Font(Standard14Font.Helvetica);

    public TestPdf Page(int rotation = 0)
    {
        _page = _builder.AddPage(PageSize.A4);
        if (rotation != 0) _page.SetRotation(new PageRotationDegrees(rotation));
        return this;
    }

    public TestPdf Line(string text, double x, double y, double size = 10)
    {
        _page!.AddText(text, size, new PdfPoint(x, y), _font);
        return this;
    }

    public TestPdf Lines(double x, double y, params string[] lines)
    {
        for (var i = 0; i < lines.Length; i++) Line(lines[i], x, y - (12 * i));
        return this;
    }

    public byte[] Build() => _builder.Build();

    public void Dispose() => _builder.Dispose();
}
