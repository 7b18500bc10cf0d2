using System.Text.RegularExpressions;
using Publishing.Extract.Lines;
using Publishing.Extract.Markup;
using Publishing.Extract.Word;

namespace Publishing.Extract.Sheets;

/// <summary>Reads the rows of one sheet, without hidden rows and columns and what lies under merged cells.</summary>
internal sealed partial class SheetRows(SheetCells cells, MergedCells merged, Flow flow, ExtractOptions options, int left)
{
    private readonly List<(int First, int Last)> _hidden = [];
    private int _row;

    /// <summary>Cells that may still come in this and later sheets.</summary>
    public int Left { get; private set; } = left;

    /// <summary>What is printed at the head and foot of the sheet.</summary>
    public List<string> Running { get; } = [];

    public void Read(BoundedXml xml)
    {
        var hideByDefault = false;
        foreach (var name in xml.Children())
        {
            switch (name)
            {
                case "sheetFormatPr": hideByDefault = xml["zeroHeight"] is not null && xml.IsOn("zeroHeight"); break;
                case "cols": Columns(xml); break;
                case "sheetData":
                    foreach (var _ in xml.Children()) Row(xml, hideByDefault);
                    break;
                case "headerFooter":
                    foreach (var __ in xml.Children()) Running.AddRange(Code().Replace(xml.Text(), "\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
                    break;
            }
        }
    }

    private void Columns(BoundedXml xml)
    {
        foreach (var _ in xml.Children())
        {
            var isHidden = (xml["hidden"] is not null && xml.IsOn("hidden")) || xml["width"] == "0";
            if (isHidden && WordStyles.Number(xml["min"]) is { } first && WordStyles.Number(xml["max"]) is { } last) _hidden.Add((first, last));
        }
    }

    private void Row(BoundedXml xml, bool hideByDefault)
    {
        var isHidden = (xml["hidden"] is not null ? xml.IsOn("hidden") : hideByDefault && xml["ht"] is null) || xml["ht"] == "0";
        var row = new List<IReadOnlyList<Block>>();
        var at = 0;
        _row = WordStyles.Number(xml["r"]) ?? _row + 1;
        foreach (var name in xml.Children())
        {
            if (name != "c") continue;
            var place = CellAddress.Of(xml["r"]) ?? new(_row, at + 1);
            at = place.Column;
            if (cells.Read(xml) is not { } value) continue;
            if (--Left < 0) throw new RefusedException(Refusals.TooManyCells(options.MaxCells));
            if (isHidden || value.IsHidden || _hidden.Exists(gone => gone.First <= place.Column && place.Column <= gone.Last) || merged.Covers(place.Row, place.Column))
            {
                flow.HoldsUnseen = true;
                continue;
            }

            while (row.Count < Math.Min(place.Column, CellAddress.LastColumn) - 1) row.Add([]);
            row.Add([new Block(Normaliser.Line(value.Text.ReplaceLineEndings(" ")), 0)]);
            flow.Count(value.Text.Length);
        }

        flow.Row(row);
    }

    /// <summary>Where a part begins, its font, its size, and what is filled in when it is printed.</summary>
    [GeneratedRegex("&(\"[^\"]*\"|[0-9]+|K[0-9A-F]{6}|.)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Code();
}
