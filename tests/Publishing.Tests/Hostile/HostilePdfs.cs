using System.Globalization;
using System.Text;
using Publishing.Tests.Extract.Pdf;

namespace Publishing.Tests.Hostile;

internal static class HostilePdfs
{
    private const string Tree = "<</Type/Pages/Kids[3 0 R]/Count 1>>";
    private const string Page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>/XObject<</X 4 0 R/Y 5 0 R>>>>>>";

    public static IReadOnlyList<HostileFile> All { get; } =
    [
        new("pdf-cyclic-page-tree.pdf", () => Of("<</Type/Pages/Kids[2 0 R 3 0 R]/Count 2>>", "<</Type/Pages/Parent 2 0 R/Kids[2 0 R]/Count 1>>"), "PDF"),
        new("pdf-million-objects.pdf", () => Of([Tree, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<<>>>>", .. Enumerable.Repeat("<<>>", 1_000_000)]), "PDF", NeedsIsolation: true),
        new("pdf-flate-bomb.pdf", () => RawPdf.OfContent(RawPdf.Packed(new byte[400_000_000])), "unzulässig groß"),
        new("pdf-nested-filters.pdf", NestedFilters, "unzulässig groß", NeedsIsolation: true),
        new("pdf-table-loop.pdf", () => RawPdf.Ascii("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\nxref\n0 1\n0000000000 65535 f \ntrailer<</Root 1 0 R/Size 3/Prev 53>>\nstartxref\n53\n%%EOF"), "PDF"),
        new("pdf-deep-arrays.pdf", () => RawPdf.OfTree($"<</Type/Pages/Kids {new string('[', 1_000_000)}>>"), "PDF", NeedsIsolation: true),
        new("pdf-deep-dictionaries.pdf", () => RawPdf.OfTree(HostileOffice.Repeat("<</A", 500_000)), "PDF", NeedsIsolation: true),
        new("pdf-truncated.pdf", () => RawPdf.OfContent(RawPdf.Packed("BT ET"u8.ToArray()))[..180], "PDF"),
        new("pdf-huge-page-count.pdf", () => RawPdf.OfPage("<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<<>>>>", declared: 2_000_000_000), "fehlen Seiten"),
        new("pdf-many-pages.pdf", ManyPages, "Seiten"),
        new("pdf-endless-operators.pdf", () => Content(HostileOffice.Repeat("q 1 0 0 1 0 0 cm BT /F 9 Tf (x) Tj ET Q\n", 4_000_000)), "PDF", NeedsIsolation: true),
        new("pdf-form-draws-itself.pdf", () => Form("/X Do"), "PDF", NeedsIsolation: true),
        new("pdf-forms-double.pdf", () => Form(HostileOffice.Repeat("/Y Do ", 200)), "PDF", NeedsIsolation: true),
        new("pdf-endless-string.pdf", () => Content("BT /F 9 Tf (" + new string('(', 2_000_000)), "PDF", NeedsIsolation: true),
    ];

    private static byte[] Of(params string[] objects) => RawPdf.Of("", [RawPdf.Ascii(RawPdf.Catalog), .. objects.Select(RawPdf.Ascii)]);

    private static byte[] Stream(byte[] packed, string entries) => [.. RawPdf.Ascii($"<<{entries}/Length {packed.Length}>>stream\n"), .. packed, .. "\nendstream"u8];

    private static byte[] Content(string operators) => RawPdf.Of(
        "", RawPdf.Ascii(RawPdf.Catalog), RawPdf.Ascii(Tree), RawPdf.Ascii(Page), Stream(RawPdf.Packed(Encoding.ASCII.GetBytes(operators)), "/Filter/FlateDecode"));

    // Twice packed, the inner bytes alone would pass any limit on their own.
    private static byte[] NestedFilters()
    {
        var packed = new byte[300_000_000];
        for (var i = 0; i < 3; i++) packed = RawPdf.Packed(packed);
        return RawPdf.Of(
            "", RawPdf.Ascii(RawPdf.Catalog), RawPdf.Ascii(Tree), RawPdf.Ascii(Page), Stream(packed, "/Filter[/FlateDecode/FlateDecode/FlateDecode]"));
    }

    // X is page content and form at once; Y draws itself, and X many times.
    private static byte[] Form(string operators)
    {
        const string Kind = "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 4 0 R/Y 5 0 R>>>>";
        var content = Encoding.ASCII.GetBytes(operators);
        return RawPdf.Of(
            "", RawPdf.Ascii(RawPdf.Catalog), RawPdf.Ascii(Tree), RawPdf.Ascii(Page), Stream(content, Kind), Stream(Encoding.ASCII.GetBytes(HostileOffice.Repeat("/X Do ", 100)), Kind));
    }

    private static byte[] ManyPages()
    {
        const int Pages = 20_001;
        var kids = string.Join(' ', Enumerable.Range(0, Pages).Select(i => string.Create(CultureInfo.InvariantCulture, $"{i + 3} 0 R")));
        return Of([$"<</Type/Pages/Kids[{kids}]/Count {Pages}>>", .. Enumerable.Repeat("<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<<>>>>", Pages)]);
    }
}
