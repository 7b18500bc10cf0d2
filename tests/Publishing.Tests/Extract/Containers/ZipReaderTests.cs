using System.IO.Compression;
using System.Text;
using Publishing.Extract;
using Publishing.Tests.Extract.OpenDocument;
using Publishing.Tests.Extract.Word;

namespace Publishing.Tests.Extract.Containers;

public class ZipReaderTests
{
    [Fact]
    public void Each_file_is_a_part_and_the_archive_names_none()
    {
        var zip = Read(TestOdf.Packed(("Ordner/", ""), ("Ordner/Größe.txt", "eins"), ("..\\..\\flucht.txt", "zwei"), ("__MACOSX/._x", "x")));
        Assert.Equal("Archiv mit 2 Dateien", zip.Text!.Whole);
        Assert.Equal([("Ordner/Größe.txt", "eins"), ("flucht.txt", "zwei")], zip.Parts.Select(part => (part.Name, Encoding.UTF8.GetString(part.Content))));
        Assert.True(zip.Text.Pages[0].HoldsUnseen);
    }

    [Fact]
    public void An_archive_that_holds_an_office_file_is_an_archive()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            using var entry = zip.CreateEntry("word/document.docx", CompressionLevel.NoCompression).Open();
            entry.Write(TestDocx.Of(TestDocx.P("innen")));
        }

        Assert.Equal("word/document.docx", Assert.Single(Read(bytes.ToArray()).Parts).Name);
    }

    [Fact]
    public void An_enciphered_entry_is_a_part_with_its_reason_and_the_others_are_read()
    {
        var zip = TestOdf.Packed(("a.txt", "offen"), ("b.txt", "geheim"));
        // The flag of the second entry, in its header and in the directory.
        foreach (var mark in new[] { "PK\u0003\u0004", "PK\u0001\u0002" })
        {
            var at = zip.AsSpan().LastIndexOf(Encoding.Latin1.GetBytes(mark));
            zip[at + (mark[2] == '\u0003' ? 6 : 8)] |= 1;
        }

        var parts = Read(zip).Parts;
        Assert.Null(parts[0].Problem);
        Assert.Contains("verschlüsselt", parts[1].Problem, StringComparison.Ordinal);
        Assert.NotEmpty(parts[1].Content);
    }

    [Fact]
    public void Two_entries_of_one_name_are_both_listed()
    {
        var parts = Read(TestOdf.Packed(("a.txt", "eins"), ("A.TXT", "zwei"))).Parts;
        Assert.Equal(["eins"], parts.Where(part => part.Problem is null).Select(part => Encoding.UTF8.GetString(part.Content)));
        Assert.Contains("mehrere Dateien dieses Namens", parts[1].Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_entry_is_a_part_with_its_reason()
    {
        var zip = TestOdf.Packed(("a.txt", string.Concat(Enumerable.Range(0, 500))));
        zip[60] ^= 0xFF;
        Assert.Contains("beschädigt", Assert.Single(Read(zip).Parts).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_archive_is_refused() => Assert.Contains("keine Dateien", Extracted.Refusal(TestOdf.Packed()), StringComparison.Ordinal);

    private static Extraction Read(byte[] content)
    {
        var extraction = Extracted.Extractor.Extract(content, TestContext.Current.CancellationToken);
        Assert.Null(extraction.Refusal);
        return extraction;
    }
}
