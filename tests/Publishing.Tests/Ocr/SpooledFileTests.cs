using Publishing.Ocr;

namespace Publishing.Tests.Ocr;

public sealed class SpooledFileTests
{
    [Fact]
    public async Task A_picture_that_names_PDF_in_its_head_is_a_picture() =>
        Assert.False(await IsPdfAsync([0x89, .. "PNG\r\n\u001a\n"u8, .. "tEXt made from %PDF-1.4"u8]));

    [Fact]
    public async Task A_PDF_behind_what_a_mail_gateway_put_before_it_is_a_PDF() =>
        Assert.True(await IsPdfAsync([.. "X-Gateway: 1\r\n\r\n%PDF-1.4\n"u8, .. new byte[5000]]));

    [Fact]
    public async Task The_file_is_gone_when_it_is_disposed()
    {
        string path;
        using (var file = await SpooledFile.OfAsync(new MemoryStream("%PDF-1.4"u8.ToArray()), TestContext.Current.CancellationToken))
        {
            path = file.Path;
            Assert.True(File.Exists(path));
        }

        Assert.False(File.Exists(path));
    }

    private static async Task<bool> IsPdfAsync(byte[] content)
    {
        using var file = await SpooledFile.OfAsync(new MemoryStream(content), TestContext.Current.CancellationToken);
        return file.IsPdf;
    }
}
