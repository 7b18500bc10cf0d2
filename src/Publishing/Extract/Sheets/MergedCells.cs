using System.Globalization;
using Publishing.Extract.Markup;

namespace Publishing.Extract.Sheets;

/// <summary>Tells which cells of a sheet lie under others that were merged over them; Excel keeps their values and shows none. For rows in their order.</summary>
internal sealed class MergedCells
{
    private readonly List<Range> _ranges = [];
    private readonly List<Range> _open = [];
    private int _next;
    private int _row;

    /// <param name="xml">The sheet, before its first element.</param>
    /// <param name="most">So many ranges may come.</param>
    /// <returns>Null where there are more.</returns>
    public static MergedCells? Read(BoundedXml xml, int most)
    {
        var merged = new MergedCells();
        foreach (var name in xml.Children())
        {
            if (name != "mergeCells") continue;
            foreach (var _ in xml.Children())
            {
                if (merged._ranges.Count == most) return null;
                if (Range.Of(xml["ref"]) is { } range) merged._ranges.Add(range);
            }
        }

        merged._ranges.Sort((one, other) => one.From.Row.CompareTo(other.From.Row));
        return merged;
    }

    public bool Covers(int row, int column)
    {
        if (row != _row) Open(row);
        foreach (var range in _open)
            if (range.From.Column <= column && column <= range.To.Column) return range.From != new CellAddress(row, column);
        return false;
    }

    private void Open(int row)
    {
        if (row < _row)
        {
            _open.Clear();
            _next = 0;
        }

        _row = row;
        while (_next < _ranges.Count && _ranges[_next].From.Row <= row) _open.Add(_ranges[_next++]);
        _open.RemoveAll(range => range.To.Row < row);
    }

    private readonly record struct Range(CellAddress From, CellAddress To)
    {
        public static Range? Of(string? address)
        {
            var colon = address?.IndexOf(':', StringComparison.Ordinal) ?? -1;
            return colon > 0 && CellAddress.Of(address![..colon]) is { } from && CellAddress.Of(address[(colon + 1)..]) is { } to ? new(from, to) : null;
        }
    }
}

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
