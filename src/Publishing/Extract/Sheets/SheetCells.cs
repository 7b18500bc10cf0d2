using System.Globalization;
using Publishing.Extract.Markup;

namespace Publishing.Extract.Sheets;

/// <summary>What a cell shows.</summary>
internal readonly record struct CellText(string Text, bool IsHidden);

/// <summary>Reads cells as the sheet shows them: shared texts, dates and numbers in their formats, results of formulas.</summary>
internal sealed class SheetCells(SharedTexts texts, SheetStyles styles, bool from1904)
{
    /// <summary>Null where nothing stands in it.</summary>
    public CellText? Read(BoundedXml xml)
    {
        var (type, format) = (xml["t"], styles.FormatOf(xml["s"]));
        string? value = null;
        foreach (var name in xml.Children())
        {
            if (name == "v") value = xml.Text();
            else if (name == "is") value = SharedTexts.Read(xml);
        }

        if (string.IsNullOrEmpty(value)) return null;
        // Three semicolons and nothing else: the usual way to let a value vanish.
        if (format.Replace(" ", "", StringComparison.Ordinal) == ";;;") return new(value, true);
        var text = type switch
        {
            "s" => texts[int.Parse(value, CultureInfo.InvariantCulture)],
            "b" => value is "1" or "true" ? "WAHR" : "FALSCH",
            null or "n" => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
                ? NumberFormat.Show(number, format, from1904)
                : value,
            _ => value,
        };
        return string.IsNullOrWhiteSpace(text) ? null : new(text, false);
    }
}
