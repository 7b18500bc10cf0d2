using System.Globalization;
using Publishing.Extract.Markup;

namespace Publishing.Extract.Word;

/// <summary>A style with what it inherits.</summary>
/// <param name="Level">Of a heading, from 1; 0 for other text.</param>
/// <param name="List">The list it is numbered by; null for none.</param>
internal sealed record WordStyle(int Level, bool IsHidden, bool BreaksBefore, (int Id, int Level)? List)
{
    public static readonly WordStyle Plain = new(0, false, false, null);
}

/// <summary>The styles of a Word file, by their ids.</summary>
internal sealed class WordStyles
{
    private const int DeepestBase = 20;

    private readonly Dictionary<string, Given> _styles = [];

    public WordStyles(BoundedXml? xml)
    {
        if (xml is null) return;
        foreach (var name in xml.Children())
            if (name == "style" && xml["styleId"] is { } id) _styles[id] = Read(xml);
    }

    public WordStyle Of(string? id)
    {
        if (id is null) return WordStyle.Plain;
        var (level, hidden, breaks, listId, listLevel) = ((int?)null, (bool?)null, (bool?)null, (int?)null, (int?)null);
        for (var depth = 0; depth < DeepestBase && id is not null && _styles.GetValueOrDefault(id) is { } style; depth++, id = style.Base)
        {
            level ??= style.Level;
            hidden ??= style.IsHidden;
            breaks ??= style.BreaksBefore;
            listId ??= style.ListId;
            listLevel ??= style.ListLevel;
        }

        return new(level ?? 0, hidden ?? false, breaks ?? false, listId is { } list and > 0 ? (list, listLevel ?? 0) : null);
    }

    private static Given Read(BoundedXml xml)
    {
        var given = new Given();
        foreach (var name in xml.Children())
        {
            if (name == "basedOn") given.Base = xml["val"];
            else if (name == "name") given.Level ??= LevelOf(xml["val"] ?? "");
            else if (name == "rPr") ReadCharacters(xml, given);
            else if (name == "pPr") ReadParagraph(xml, given);
        }

        return given;
    }

    private static void ReadCharacters(BoundedXml xml, Given given)
    {
        foreach (var name in xml.Children())
            if (name == "vanish") given.IsHidden = xml.IsOn();
    }

    private static void ReadParagraph(BoundedXml xml, Given given)
    {
        foreach (var name in xml.Children())
        {
            if (name == "outlineLvl") given.Level = Number(xml["val"]) is { } level and < 9 ? level + 1 : 0;
            else if (name == "pageBreakBefore") given.BreaksBefore = xml.IsOn();
            else if (name == "numPr")
            {
                foreach (var number in xml.Children())
                {
                    if (number == "numId") given.ListId = Number(xml["val"]);
                    else if (number == "ilvl") given.ListLevel = Number(xml["val"]);
                }
            }
        }
    }

    private static int? LevelOf(string name) =>
        name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase) && Number(name[8..]) is { } level and > 0 and < 10 ? level
        : name.Equals("title", StringComparison.OrdinalIgnoreCase) ? 1
        : null;

    public static int? Number(string? text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private sealed class Given
    {
        public string? Base { get; set; }
        public int? Level { get; set; }
        public bool? IsHidden { get; set; }
        public bool? BreaksBefore { get; set; }
        public int? ListId { get; set; }
        public int? ListLevel { get; set; }
    }
}
