using Publishing.Extract.Markup;
using Publishing.Extract.Word;

namespace Publishing.Extract.OpenDocument;

/// <summary>Reads tables, in texts, slides and sheets alike, without hidden rows and columns.</summary>
internal sealed class OdfTables(Flow flow, ExtractOptions options, Action<BoundedXml> blocks)
{
    // Sheets fill up with empty cells to their far end.
    private const int MostEmpty = 1_024;

    private int _left = options.MaxCells;

    public void Rows(BoundedXml xml) => Rows(xml, []);

    private void Rows(BoundedXml xml, List<bool> hidden)
    {
        foreach (var name in xml.Children())
        {
            switch (name)
            {
                case "table-column": Column(xml, hidden); break;
                case "table-row": Row(xml, hidden); break;
                case "table-rows" or "table-header-rows" or "table-row-group" or "table-columns" or "table-header-columns" or "table-column-group": Rows(xml, hidden); break;
                case "soft-page-break": flow.DrawnPageBreak(); break;
                case "shapes": blocks(xml); break;
            }
        }
    }

    private static void Column(BoundedXml xml, List<bool> hidden)
    {
        var isHidden = IsHidden(xml);
        for (var i = Repeated(xml, "number-columns-repeated"); i > 0 && hidden.Count < 16_384; i--) hidden.Add(isHidden);
    }

    private static bool IsHidden(BoundedXml xml) => xml["visibility"] is "collapse" or "filter";

    private static int Repeated(BoundedXml xml, string name) => Math.Max(1, WordStyles.Number(xml[name]) ?? 1);

    private void Row(BoundedXml xml, List<bool> hidden)
    {
        var (isHidden, times) = (IsHidden(xml), Repeated(xml, "number-rows-repeated"));
        var row = new List<IReadOnlyList<Block>>();
        var (column, filled) = (0, 0);
        foreach (var name in xml.Children())
        {
            if (name is not ("table-cell" or "covered-table-cell")) continue;
            var repeated = Repeated(xml, "number-columns-repeated");
            var cell = flow.Cell(() => blocks(xml));
            var isGone = isHidden || name == "covered-table-cell";
            // What is empty up to the end of the sheet is not there.
            for (var i = 0; i < (cell.Count > 0 ? repeated : Math.Min(repeated, MostEmpty)); i++)
            {
                if (cell.Count > 0 && (isGone || IsHiddenColumn(hidden, column + i))) flow.HoldsUnseen = true;
                else if (cell.Count > 0) Take(row, cell, ref filled);
                else if (row.Count < 16_384) row.Add([]);
            }

            column += repeated;
        }

        if (filled == 0) return;
        for (; times > 0; times--)
        {
            _left -= filled;
            if (_left < 0) throw new RefusedException(Refusals.TooManyCells(options.MaxCells));
            flow.Row(row);
            if (times > 1) flow.Count(row.Sum(cell => cell.Sum(block => block.Text.Length)));
        }
    }

    private void Take(List<IReadOnlyList<Block>> row, IReadOnlyList<Block> cell, ref int filled)
    {
        if (++filled > _left) throw new RefusedException(Refusals.TooManyCells(options.MaxCells));
        if (filled > 1) flow.Count(cell.Sum(block => block.Text.Length));
        row.Add(cell);
    }

    private static bool IsHiddenColumn(List<bool> hidden, int column) => column < hidden.Count && hidden[column];
}
