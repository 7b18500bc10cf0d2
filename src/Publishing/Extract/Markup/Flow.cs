using System.Text;
using Publishing.Extract.Lines;

namespace Publishing.Extract.Markup;

/// <summary>A paragraph; <paramref name="Level"/> is 0 where it is no heading.</summary>
internal readonly record struct Block(string Text, int Level);

/// <summary>Puts what a document says one after the other into pages, lines and rows of tables.</summary>
internal sealed class Flow(ExtractOptions options)
{
    /// <summary>Stands between two cells of a row.</summary>
    public const string CellBreak = " | ";

    // Empty cells keep columns under each other; a row that jumps to the far end of a sheet does not pay for the way.
    private const int MostEmptyCells = 32;

    // Running text gets air around it; entries of lists and addresses stay together.
    private const int LongLine = 100;

    private readonly List<string> _notes = [];
    private readonly Stack<Place> _outer = new();
    private Place _place = new(null);
    private int _characters;
    private bool _breakAfterRow;

    public List<RawPage> Pages { get; } = [new([], [])];

    /// <summary>Whether the file holds more than is shown.</summary>
    public bool HoldsUnseen { get; set; }

    public void Write(string text)
    {
        Count(text.Length);
        _place.Text.Append(text);
    }

    /// <summary>Notes characters that come in by another way.</summary>
    public void Count(int characters)
    {
        if ((_characters += characters) > options.MaxCharacters) throw new RefusedException(Refusals.TooMuchText(options.MaxCharacters));
    }

    public void LineBreak() => _place.Text.Append('\n');

    public void EndParagraph(int level = 0)
    {
        var text = _place.Text.ToString();
        _place.Text.Clear();
        var (blocks, asides) = (_place.Blocks, _place.Asides);
        foreach (var line in text.Split('\n')) Add(blocks, new Block(Normaliser.Line(line), level));
        if (asides.Count == 0) return;
        foreach (var aside in asides) Add(blocks, aside);
        asides.Clear();
    }

    /// <summary>Ends a paragraph where something stands in it.</summary>
    public void EndOpenParagraph(int level = 0)
    {
        if (_place.Text.Length > 0 || _place.Asides.Count > 0) EndParagraph(level);
    }

    /// <summary>Blocks that stand beside a paragraph (a text box) and are read after it.</summary>
    public void Aside(Action write)
    {
        var blocks = Within(write);
        _place.Asides.AddRange(blocks);
    }

    /// <summary>Text that stands at the foot of the page.</summary>
    public void Note(string mark, IEnumerable<string> lines)
    {
        Write(mark);
        var text = string.Join(' ', lines.Where(line => line.Length > 0));
        Count(text.Length);
        _notes.Add($"{mark} {text}");
    }

    public void NewPage()
    {
        if (_outer.Count > 0)
        {
            _breakAfterRow = true;
            return;
        }

        EndOpenParagraph();
        EndPage();
        if (Pages.Count > options.MaxPages) throw new RefusedException(Refusals.TooManyPages(Pages.Count, options.MaxPages));
        Pages.Add(new([], []));
    }

    /// <summary>A page break that a program noted where it drew one; said twice, it is one.</summary>
    public void DrawnPageBreak()
    {
        if (Pages[^1].Lines.Count > 0 || _place.Text.Length > 0) NewPage();
    }

    /// <summary>Paragraphs read before.</summary>
    public void Blocks(IEnumerable<Block> blocks, int level)
    {
        foreach (var block in blocks) Add(_place.Blocks, level > 0 ? block with { Level = level } : block);
    }

    /// <summary>A cell's paragraphs.</summary>
    public IReadOnlyList<Block> Cell(Action write) => Within(write);

    /// <summary>The first paragraphs of all cells on one line, those below them on lines of their own.</summary>
    public void Row(IReadOnlyList<IReadOnlyList<Block>> cells)
    {
        EndOpenParagraph();
        var line = new StringBuilder();
        var (filled, empty, level) = (0, 0, 0);
        foreach (var cell in cells)
        {
            if (cell.Count == 0)
            {
                empty++;
                continue;
            }

            if (filled > 0) line.Append(CellBreak);
            if (filled > 0) line.Insert(line.Length, CellBreak, Math.Min(empty, MostEmptyCells));
            line.Append(cell[0].Text);
            (filled, empty, level) = (filled + 1, 0, cell[0].Level);
        }

        if (filled == 0) return;
        Add(_place.Blocks, new Block(line.ToString(), filled == 1 ? level : 0));
        foreach (var cell in cells)
            for (var i = 1; i < cell.Count; i++) Add(_place.Blocks, cell[i]);
        if (_outer.Count > 0 || !_breakAfterRow) return;
        _breakAfterRow = false;
        NewPage();
    }

    public IReadOnlyList<RawPage> End()
    {
        EndOpenParagraph();
        EndPage();
        return Pages;
    }

    private List<Block> Within(Action write)
    {
        _outer.Push(_place);
        _place = new([]);
        write();
        EndOpenParagraph();
        var blocks = _place.Blocks!;
        _place = _outer.Pop();
        return blocks;
    }

    private void EndPage()
    {
        if (_notes.Count > 0) Pages[^1].Lines.Add("");
        Pages[^1].Lines.AddRange(_notes.Select(note => Normaliser.Line(note)));
        _notes.Clear();
    }

    private void Add(List<Block>? blocks, Block block)
    {
        if (blocks is not null)
        {
            if (!string.IsNullOrWhiteSpace(block.Text)) blocks.Add(block);
            return;
        }

        var page = Pages[^1];
        if (page.Lines.Count == 0 && block.Text.Length == 0) return;
        var before = page.Lines.Count > 0 ? page.Lines[^1] : "";
        var apart = block.Level > 0 || block.Text.Length > LongLine || before.Length > LongLine
            || (page.Headings.Count > 0 && page.Headings[^1].Line == page.Lines.Count - 1);
        if (before.Length > 0 && apart && block.Text.Length > 0) page.Lines.Add("");
        if (block.Level > 0 && block.Text.Length > 0) page.Headings.Add((page.Lines.Count, block.Level));
        page.Lines.Add(block.Text);
    }

    /// <param name="Blocks">Where paragraphs go; null for the page itself.</param>
    private sealed record Place(List<Block>? Blocks)
    {
        public StringBuilder Text { get; } = new();

        public List<Block> Asides { get; } = [];
    }
}
