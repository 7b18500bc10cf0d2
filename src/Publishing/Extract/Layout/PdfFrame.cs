using Publishing.Extract.Lines;

namespace Publishing.Extract.Layout;

/// <summary>A frame in which text runs to the right, and how it lies on the displayed page.</summary>
/// <param name="Angle">By how much the text is turned against the page, in radians.</param>
/// <param name="Height">Of the page, in points.</param>
internal readonly record struct PdfFrame(double Angle, double Height)
{
    // Shares of the type's size that letters reach below and above their baseline.
    private const double Descent = 0.22;
    private const double Ascent = 0.78;

    public RawWord Place(PdfWord word)
    {
        var (bottom, top) = (word.Base - (Descent * word.Size), word.Base + (Ascent * word.Size));
        if (Angle == 0) return new(word.Text, (float)word.Left, (float)(Height - top), (float)word.Right, (float)(Height - bottom));

        var (sin, cos) = Math.SinCos(Angle);
        Span<double> xs = stackalloc double[4], ys = stackalloc double[4];
        for (var corner = 0; corner < 4; corner++)
        {
            var (x, y) = (corner % 2 == 0 ? word.Left : word.Right, corner < 2 ? bottom : top);
            (xs[corner], ys[corner]) = ((x * cos) - (y * sin), Height - ((x * sin) + (y * cos)));
        }

        xs.Sort();
        ys.Sort();
        return new(word.Text, (float)xs[0], (float)ys[0], (float)xs[3], (float)ys[3]);
    }
}
