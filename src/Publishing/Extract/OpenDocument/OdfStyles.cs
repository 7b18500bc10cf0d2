using Publishing.Extract.Markup;
using Publishing.Extract.Word;

namespace Publishing.Extract.OpenDocument;

/// <summary>A style with what it inherits.</summary>
/// <param name="IsHidden">Text, a sheet or a slide of it is not shown.</param>
/// <param name="Master">The kind of page that begins with it.</param>
/// <param name="List">The list it is numbered by.</param>
internal sealed record OdfStyle(bool IsHidden, bool BreaksBefore, bool BreaksAfter, string? Master, string? List);

/// <summary>The styles of an OpenDocument file, by family and name.</summary>
internal sealed class OdfStyles
{
    private const int DeepestParent = 20;

    private readonly Dictionary<(string Family, string Name), Given> _styles = [];
    private readonly Dictionary<string, OdfListForm> _lists = [];

    /// <summary>How headings are numbered.</summary>
    public OdfListForm? Outline { get; private set; }

    /// <summary>Reads the file of common styles from its root on.</summary>
    public void Read(BoundedXml xml)
    {
        foreach (var name in xml.Children())
            if (name is "styles" or "automatic-styles") ReadStyles(xml);
    }

    public void ReadStyles(BoundedXml xml)
    {
        foreach (var name in xml.Children())
        {
            if (name == "style" && xml["name"] is { } style) _styles[(xml["family"] ?? "", style)] = Read(new Given(xml["parent-style-name"], xml["master-page-name"], xml["list-style-name"]), xml);
            else if (name == "list-style" && xml["name"] is { } list) _lists[list] = new OdfListForm(xml);
            else if (name == "outline-style") Outline = new OdfListForm(xml);
        }
    }

    public OdfListForm? ListOf(string? name) => name is null ? null : _lists.GetValueOrDefault(name);

    public OdfStyle Of(string family, string? name)
    {
        var (hidden, before, after, master, list) = ((bool?)null, (bool?)null, (bool?)null, (string?)null, (string?)null);
        for (var depth = 0; depth < DeepestParent && name is not null && _styles.GetValueOrDefault((family, name)) is { } style; depth++, name = style.Parent)
        {
            hidden ??= style.IsHidden;
            before ??= style.BreaksBefore;
            after ??= style.BreaksAfter;
            master ??= style.Master;
            list ??= style.List;
        }

        return new(hidden ?? false, before ?? false, after ?? false, string.IsNullOrEmpty(master) ? null : master, string.IsNullOrEmpty(list) ? null : list);
    }

    private static Given Read(Given style, BoundedXml xml)
    {
        foreach (var name in xml.Children())
        {
            switch (name)
            {
                case "text-properties" when xml["display"] is { } display: style.IsHidden = display == "none"; break;
                case "table-properties" when xml["display"] is { } display: style.IsHidden = display == "false"; break;
                case "drawing-page-properties" when xml["visibility"] is { } visibility: style.IsHidden = visibility == "hidden"; break;
            }

            if (name is not ("paragraph-properties" or "table-properties")) continue;
            if (xml["break-before"] is { } before) style.BreaksBefore = before == "page";
            if (xml["break-after"] is { } after) style.BreaksAfter = after == "page";
        }

        return style;
    }

    private sealed class Given(string? parent, string? master, string? list)
    {
        public string? Parent => parent;
        public string? Master => master;
        public string? List => list;
        public bool? IsHidden { get; set; }
        public bool? BreaksBefore { get; set; }
        public bool? BreaksAfter { get; set; }
    }
}

/// <summary>How the entries of a list are numbered on each level.</summary>
internal sealed class OdfListForm
{
    private readonly Level[] _levels = new Level[10];

    public OdfListForm(BoundedXml xml)
    {
        Array.Fill(_levels, new Level("", "", "", 1, 1, null));
        foreach (var name in xml.Children())
        {
            if (WordStyles.Number(xml["level"]) is not ({ } at and > 0 and <= 10)) continue;
            _levels[at - 1] = new(
                xml["num-format"] ?? "", xml["num-prefix"] ?? "", xml["num-suffix"] ?? "", WordStyles.Number(xml["display-levels"]) ?? 1, WordStyles.Number(xml["start-value"]) ?? 1,
                name == "list-level-style-bullet" ? Counting.BulletOf(xml["bullet-char"]) : null);
        }
    }

    public int StartOf(int level) => _levels[level].Start;

    /// <param name="counts">The number reached on each level.</param>
    /// <param name="level">From 0.</param>
    public string Spell(int[] counts, int level)
    {
        var form = _levels[level];
        if (form.Bullet is { } bullet) return bullet;
        if (form.Format.Length == 0) return "";
        var shown = Enumerable.Range(0, level + 1).Skip(Math.Max(0, level + 1 - form.Shown)).Where(at => _levels[at].Format.Length > 0);
        return form.Prefix + string.Join('.', shown.Select(at => Spelled(_levels[at].Format, counts[at]))) + form.Suffix;
    }

    private static string Spelled(string format, int number) => format switch
    {
        "a" => Counting.Letter(number).ToLowerInvariant(),
        "A" => Counting.Letter(number),
        "i" => Counting.Roman(number).ToLowerInvariant(),
        "I" => Counting.Roman(number),
        _ => Counting.Decimal(number),
    };

    private sealed record Level(string Format, string Prefix, string Suffix, int Shown, int Start, string? Bullet);
}
