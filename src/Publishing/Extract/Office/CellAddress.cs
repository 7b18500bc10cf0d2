using System.Globalization;

namespace Publishing.Extract.Office;

/// <summary>Where a cell stands, from 1.</summary>
internal readonly record struct CellAddress(int Row, int Column)
{
    public const int LastColumn = 16_384;

    /// <summary>Of "AB12"; null where it is none.</summary>
    public static CellAddress? Of(string? address)
    {
        if (address is null) return null;
        var (column, at) = (0, 0);
        for (; at < address.Length && char.IsAsciiLetterUpper(address[at]); at++) column = Math.Min((column * 26) + address[at] - 'A' + 1, LastColumn);
        return column > 0 && int.TryParse(address.AsSpan(at), NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? new(row, column) : null;
    }
}
