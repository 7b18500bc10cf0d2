using Publishing.Extract.Markup;
using Publishing.Extract.Word;

namespace Publishing.Extract.OpenDocument;

/// <summary>Numbers headings and the entries of lists.</summary>
internal sealed class OdfLists(OdfStyles styles)
{
    private const int Levels = 10;

    private readonly Dictionary<string, int[]> _counts = [];
    private readonly Stack<string?> _open = new();
    private readonly int[] _headings = new int[Levels];
    private bool _isNewItem;

    public void Begin(BoundedXml xml)
    {
        var style = xml["style-name"] ?? (_open.Count > 0 ? _open.Peek() : null);
        var goesOn = xml["continue-numbering"] == "true" || xml["continue-list"] is not null;
        _open.Push(style);
        if (style is not null && !goesOn) Array.Clear(CountsOf(style), Level, Levels - Level);
    }

    public void End()
    {
        _open.Pop();
        _isNewItem = false;
    }

    public void Item(BoundedXml xml)
    {
        _isNewItem = true;
        if (_open.Peek() is not { } style) return;
        var counts = CountsOf(style);
        counts[Level] = WordStyles.Number(xml["start-value"]) ?? (counts[Level] == 0 && styles.ListOf(style) is { } form ? form.StartOf(Level) : counts[Level] + 1);
        Array.Clear(counts, Level + 1, Levels - Level - 1);
    }

    /// <summary>What stands before a paragraph or heading; only the first of an entry has its number.</summary>
    public string Mark(BoundedXml xml, OdfStyle style, int heading)
    {
        if (_open.Count == 0) return heading > 0 ? Heading(xml, heading - 1) : "";
        if (!_isNewItem) return "";
        _isNewItem = false;
        var name = _open.Peek() ?? style.List;
        return name is not null && styles.ListOf(name) is { } form ? form.Spell(CountsOf(name), Level) : Counting.Bullet;
    }

    private int Level => Math.Clamp(_open.Count - 1, 0, Levels - 1);

    private string Heading(BoundedXml xml, int level)
    {
        if (xml["is-list-header"] == "true" || styles.Outline is not { } form) return "";
        _headings[level] = _headings[level] == 0 ? form.StartOf(level) : _headings[level] + 1;
        Array.Clear(_headings, level + 1, Levels - level - 1);
        return form.Spell(_headings, level);
    }

    private int[] CountsOf(string style)
    {
        if (!_counts.TryGetValue(style, out var counts)) _counts[style] = counts = new int[Levels];
        return counts;
    }
}
