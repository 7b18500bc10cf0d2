using Publishing.Extract.Markup;

namespace Publishing.Extract.Word;

/// <summary>Numbers the entries of lists as Word draws them.</summary>
internal sealed class WordLists
{
    private const int Levels = 9;

    private readonly Dictionary<int, Level[]> _forms = [];
    private readonly Dictionary<int, (int Form, Dictionary<int, int> Starts)> _lists = [];
    private readonly Dictionary<int, int[]> _counts = [];
    private readonly HashSet<int> _begun = [];

    public WordLists(BoundedXml? xml)
    {
        if (xml is null) return;
        foreach (var name in xml.Children())
        {
            if (name == "abstractNum" && WordStyles.Number(xml["abstractNumId"]) is { } form) _forms[form] = ReadForm(xml);
            else if (name == "num" && WordStyles.Number(xml["numId"]) is { } list) _lists[list] = ReadList(xml);
        }
    }

    /// <summary>What stands before the next entry of a list; empty where nothing does.</summary>
    public string Next(int list, int level)
    {
        if (level is < 0 or >= Levels || !_lists.TryGetValue(list, out var known) || !_forms.TryGetValue(known.Form, out var form)) return "";
        // Lists of one form go on counting; one with a start of its own begins anew, once.
        if (!_counts.TryGetValue(known.Form, out var counts)) _counts[known.Form] = counts = [.. form.Select(one => one.Start - 1)];
        if (_begun.Add(list))
            foreach (var (at, start) in known.Starts) counts[at] = start - 1;
        counts[level]++;
        for (var below = level + 1; below < Levels; below++) counts[below] = form[below].Start - 1;

        if (form[level].Format == "bullet") return Counting.BulletOf(form[level].Text);
        var text = form[level].Text;
        for (var at = 0; at <= level; at++)
            text = text.Replace($"%{at + 1}", Spelled(form[at].Format, Math.Max(counts[at], form[at].Start)), StringComparison.Ordinal);
        return text.Trim();
    }

    private static string Spelled(string format, int number) => format switch
    {
        "none" => "",
        "decimalZero" => number < 10 ? "0" + Counting.Decimal(number) : Counting.Decimal(number),
        "upperLetter" => Counting.Letter(number),
        "lowerLetter" => Counting.Letter(number).ToLowerInvariant(),
        "upperRoman" => Counting.Roman(number),
        "lowerRoman" => Counting.Roman(number).ToLowerInvariant(),
        _ => Counting.Decimal(number),
    };

    private static Level[] ReadForm(BoundedXml xml)
    {
        var levels = new Level[Levels];
        Array.Fill(levels, new Level(1, "none", ""));
        foreach (var name in xml.Children())
        {
            if (name != "lvl" || WordStyles.Number(xml["ilvl"]) is not ({ } at and >= 0 and < Levels)) continue;
            var level = new Level(1, "decimal", "");
            foreach (var part in xml.Children())
            {
                if (part == "start") level = level with { Start = WordStyles.Number(xml["val"]) ?? 1 };
                else if (part == "numFmt") level = level with { Format = xml["val"] ?? "decimal" };
                else if (part == "lvlText") level = level with { Text = xml["val"] ?? "" };
            }

            levels[at] = level;
        }

        return levels;
    }

    private static (int Form, Dictionary<int, int> Starts) ReadList(BoundedXml xml)
    {
        var form = -1;
        var starts = new Dictionary<int, int>();
        foreach (var name in xml.Children())
        {
            if (name == "abstractNumId") form = WordStyles.Number(xml["val"]) ?? -1;
            if (name != "lvlOverride" || WordStyles.Number(xml["ilvl"]) is not ({ } at and >= 0 and < Levels)) continue;
            foreach (var part in xml.Children())
                if (part == "startOverride" && WordStyles.Number(xml["val"]) is { } start) starts[at] = start;
        }

        return (form, starts);
    }

    private sealed record Level(int Start, string Format, string Text);
}
