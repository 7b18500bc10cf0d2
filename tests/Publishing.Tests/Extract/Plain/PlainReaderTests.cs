using System.Text;
using Publishing.Extract;

namespace Publishing.Tests.Extract.Plain;

public class PlainReaderTests
{
    private const string Umlauts = "Änderung der Größe, übermäßig";

    public static TheoryData<byte[]> Encodings => new(
        Encoding.UTF8.GetBytes(Umlauts),
        [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Umlauts)],
        [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Umlauts)],
        [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Umlauts)],
        Encoding.Latin1.GetBytes(Umlauts));

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Every_encoding_gives_the_same_text(byte[] content) => Assert.Equal(Umlauts, Extracted.Text(content).Whole);

    [Fact]
    public void Windows_1252_has_quotes_and_euro_where_latin_1_has_none() =>
        Assert.Equal("„50 €“ – für Öl", Extracted.Text([0x84, .. "50 "u8, 0x80, 0x93, .. " "u8, 0x96, .. " f"u8, 0xFC, .. "r "u8, 0xD6, .. "l"u8]).Whole);

    [Fact]
    public void One_broken_byte_does_not_spoil_the_other_umlauts() =>
        Assert.Equal("Größe, für, Ü", Extracted.Text([.. "Größe, für, "u8, 0xDC]).Whole);

    [Fact]
    public void Stray_control_characters_do_not_kill_a_file()
    {
        Assert.Equal("Gemeinscha\uFFFDten stärken", Extracted.Text("Gemeinscha\0ten\u0003 stärken").Whole);
        Assert.Equal("für uns", Extracted.Text([.. "f"u8, 0xFC, .. "r "u8, 0, .. " uns"u8]).Whole.Replace("  ", " ", StringComparison.Ordinal));
    }

    [Fact]
    public void All_line_ends_are_one() => Assert.Equal("a\nb\nc\nd", Extracted.Text("a\r\nb\rc\u2028d\r\n").Whole);

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData(" \r\n\t\f\0 \n")]
    [InlineData("\u00A0\u200B")]
    public void A_file_without_a_word_is_refused(string content) =>
        Assert.Contains("enthält keinen Text", Extracted.Refusal(Encoding.UTF8.GetBytes(content)), StringComparison.Ordinal);

    public static TheoryData<byte[], string> NoTexts => new()
    {
        { [.. "PK\u0003\u0004"u8, .. "word/document.xml"u8], "beschädigt" },
        { [.. "PK\u0003\u0004"u8, 20, 0], "ZIP" },
        { [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], "Office" },
        { [0x89, .. "PNG\r\n"u8], "Bild" },
        { [0xFF, 0xD8, 0xFF, 0xE0], "Bild" },
        { [.. @"{\rtf1\ansi Text}"u8], "RTF" },
        { [.. "%!PS-Adobe-3.0"u8], "PostScript" },
        { [.. "7z"u8, 0xBC, 0xAF, 0x27, 0x1C], "7z" },
        { [.. "Rar!"u8, 0x1A, 7], "RAR" },
        { [0x1F, 0x8B, 8, 0], "GZIP" },
        { Compound("EncryptedPackage"), "Kennwort" },
        { Compound("WordDocument"), "DOCX" },
        { Compound("Workbook"), "XLSX" },
        { Compound("PowerPoint Document"), "PPTX" },
        { Compound("__nameid_version1.0"), "EML" },
        { [.. "<?xml version=\"1.0\"?><office:document xmlns:office=\"x\"><text/></office:document>"u8], "Office-Datei in der Form von XML" },
        { Noise(4000), "kein Text" },
        { [.. Enumerable.Range(0, 256).Select(value => (byte)value)], "kein Text" },
    };

    /// <summary>The beginning of a compound file whose directory has an entry of this name.</summary>
    private static byte[] Compound(string name)
    {
        var file = new byte[1024];
        ((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).CopyTo(file);
        Encoding.Unicode.GetBytes(name).CopyTo(file.AsSpan(640));
        file[640 + 64] = (byte)(2 * (name.Length + 1));
        return file;
    }

    [Theory]
    [MemberData(nameof(NoTexts))]
    public void What_is_no_text_is_refused_by_its_name(byte[] content, string named) =>
        Assert.Contains(named, Extracted.Refusal(content), StringComparison.Ordinal);

    [Fact]
    public void The_last_word_of_a_thousand_pages_is_found()
    {
        var content = string.Join("\n\f", Enumerable.Range(1, 1000).Select(page => $"Seite Nummer {page}\n{string.Join('\n', Enumerable.Repeat("Der Ausschuss berät.", 40))}"));
        var text = Extracted.Text(content + " Schlusswort");
        Assert.Equal(1000, text.Pages.Count);
        Assert.EndsWith("Schlusswort", text.Pages[999].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_much_is_refused_and_never_cut_off()
    {
        var small = new TextExtractor(new ExtractOptions { MaxPages = 2, MaxCharacters = 1000 });
        Assert.Contains("3 Seiten", small.Extract("a\n\fb\n\fc"u8.ToArray(), TestContext.Current.CancellationToken).Refusal!, StringComparison.Ordinal);
        Assert.Contains("1000 Zeichen", small.Extract([.. Enumerable.Repeat((byte)'a', 1001)], TestContext.Current.CancellationToken).Refusal!, StringComparison.Ordinal);
        Assert.NotNull(small.Extract([.. Enumerable.Repeat((byte)'a', 1000)], TestContext.Current.CancellationToken).Text);
    }

    private static byte[] Noise(int length)
    {
        var noise = new byte[length];
        new Random(7).NextBytes(noise);
        return noise;
    }
}
