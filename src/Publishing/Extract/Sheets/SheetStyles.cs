using Publishing.Extract.Markup;
using Publishing.Extract.Word;

namespace Publishing.Extract.Sheets;

/// <summary>The number format of each cell style.</summary>
internal sealed class SheetStyles
{
    private static readonly Dictionary<int, string> BuiltIn = new()
    {
        [1] = "0", [2] = "0.00", [3] = "#,##0", [4] = "#,##0.00", [5] = "#,##0 €", [6] = "#,##0 €", [7] = "#,##0.00 €", [8] = "#,##0.00 €",
        [9] = "0%", [10] = "0.00%", [11] = "0.00E+00", [14] = "dd.mm.yyyy", [15] = "d. mmm yy", [16] = "d. mmm", [17] = "mmm yy",
        [18] = "hh:mm", [19] = "hh:mm:ss", [20] = "hh:mm", [21] = "hh:mm:ss", [22] = "dd.mm.yyyy hh:mm",
        [37] = "#,##0", [38] = "#,##0", [39] = "#,##0.00", [40] = "#,##0.00", [41] = "#,##0", [42] = "#,##0 €", [43] = "#,##0.00", [44] = "#,##0.00 €",
        [45] = "mm:ss", [46] = "[h]:mm:ss", [47] = "mm:ss", [49] = "@",
    };

    private readonly List<string> _formats = [];

    public SheetStyles(BoundedXml? xml)
    {
        if (xml is null) return;
        var own = new Dictionary<int, string>();
        foreach (var name in xml.Children())
        {
            if (name is not ("numFmts" or "cellXfs")) continue;
            foreach (var _ in xml.Children())
            {
                if (WordStyles.Number(xml["numFmtId"]) is not { } id) id = 0;
                if (name == "numFmts") own[id] = xml["formatCode"] ?? "";
                else _formats.Add(own.GetValueOrDefault(id) ?? BuiltIn.GetValueOrDefault(id, ""));
            }
        }
    }

    /// <summary>The format's code; empty for "General".</summary>
    public string FormatOf(string? style) =>
        WordStyles.Number(style ?? "0") is { } index and >= 0 && index < _formats.Count ? _formats[index] : "";
}
