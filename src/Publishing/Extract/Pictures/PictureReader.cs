using Publishing.Extract.Lines;

namespace Publishing.Extract.Pictures;

/// <summary>Makes pages of pictures: their measures are known, their text is for OCR to find.</summary>
internal static class PictureReader
{
    public static RawText Read(ReadOnlySpan<byte> content, ExtractOptions options)
    {
        List<Picture>? pictures;
        try
        {
            pictures = Heads(content, options.MaxPages + 1);
        }
        catch (Exception broken) when (broken is ArgumentOutOfRangeException or IndexOutOfRangeException)
        {
            pictures = null;
        }

        if (pictures is null || pictures.Count == 0 || pictures.Any(picture => picture.Width <= 0 || picture.Height <= 0)) return RawText.Refused(Refusals.BrokenPicture);
        if (pictures.Count > options.MaxPages) return RawText.Refused(Refusals.TooManyPages(pictures.Count, options.MaxPages));
        var largest = pictures.MaxBy(picture => picture.Pixels);
        return largest.Pixels > options.MaxPixels || largest.Width > int.MaxValue || largest.Height > int.MaxValue
            ? RawText.Refused(Refusals.TooManyPixels(largest.Width, largest.Height, options.MaxPixels))
            : new RawText([.. pictures.Select(picture => new RawPage([], []) { Sheet = picture.Sheet })], null);
    }

    /// <summary>Null where the head is damaged.</summary>
    private static List<Picture>? Heads(ReadOnlySpan<byte> content, int most) => content[0] switch
    {
        0x89 => PngHead.Read(content) is { } png ? [png] : null,
        0xFF => JpegHead.Read(content) is { } jpeg ? [jpeg] : null,
        _ => TiffHeads.Read(content, most),
    };
}
