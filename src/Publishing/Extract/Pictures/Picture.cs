using Publishing.Extract.Lines;

namespace Publishing.Extract.Pictures;

/// <summary>Measures of one picture, read from its head; not a pixel is unpacked.</summary>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Resolution">Dots per inch; 0 where the file does not say.</param>
internal readonly record struct Picture(long Width, long Height, double Resolution)
{
    private const double UsualResolution = 300;
    private const double PointsPerInch = 72;

    public long Pixels => Width * Height;

    /// <summary>The paper that was scanned, as far as the file can tell.</summary>
    public Sheet Sheet
    {
        get
        {
            var resolution = Resolution is >= 50 and <= 2400 ? Resolution : UsualResolution;
            return new((float)(Width / resolution * PointsPerInch), (float)(Height / resolution * PointsPerInch), 0, true);
        }
    }
}
