using System.Text;
using System.Text.Json.Serialization;

namespace Publishing.Documents.Texts;

/// <summary>How far a page's text can be trusted.</summary>
public enum PageVerdict
{
    /// <summary>As good as its writer made it.</summary>
    Clean,

    /// <summary>Nothing stands on it.</summary>
    Empty,

    /// <summary>Read by a model of another language: every ä, ö, ü and ß is lost ("Fliichtlinge").</summary>
    WrongModel,

    /// <summary>Damaged here and there, by a bad scan or a tired fax.</summary>
    Degraded,

    /// <summary>Its font does not say which letters it draws: glued, shifted or missing letters.</summary>
    UnreadableFont,
}

/// <summary>Where a page's text comes from.</summary>
public enum TextSource
{
    /// <summary>Written into the file.</summary>
    Layer,

    /// <summary>Read from the page's picture by this portal.</summary>
    Ocr,
}

/// <summary>A change that the portal made to what a file says, shown to readers as such.</summary>
/// <param name="Start">Offset of the repaired word in <see cref="Page.Text"/>.</param>
/// <param name="Length">Characters of the repaired word.</param>
/// <param name="Original">As the file has it.</param>
/// <param name="Confidence">Nats by which the repair is likelier than its best rival.</param>
public sealed record RepairedWord(int Start, int Length, string Original, double Confidence);

/// <summary>Another reading of a word, too doubtful to be shown: it helps searches only.</summary>
/// <param name="Start">Offset of the word in <see cref="Page.Text"/>.</param>
/// <param name="Length">Characters of the word.</param>
/// <param name="Word">What it may be.</param>
/// <param name="Probability">From 0 to 1.</param>
public sealed record OtherReading(int Start, int Length, string Word, double Probability);

/// <summary>A line that its writer marked as a heading.</summary>
/// <param name="Start">Offset of the line in <see cref="Page.Text"/>.</param>
/// <param name="Length">Characters of the line.</param>
/// <param name="Level">From 1, the highest, to 9.</param>
public sealed record Heading(int Start, int Length, int Level);

/// <summary>One page as a reader sees it.</summary>
public sealed record Page
{
    /// <summary>Position in the file, from 1; not the number printed on the page.</summary>
    public required int Number { get; init; }

    /// <summary>The running text, lines separated by '\n', NFC, words joined that a line end had broken; repaired where <see cref="Repairs"/> says so.</summary>
    public required string Text { get; init; }

    /// <summary>Running heads, feet and page numbers, set apart from the text.</summary>
    public IReadOnlyList<string> RunningLines { get; init; } = [];

    /// <summary>In the order of the text; empty where the file does not say what its headings are.</summary>
    public IReadOnlyList<Heading> Headings { get; init; } = [];

    /// <summary>Whether the file holds more than its pages show (comments, deletions, hidden rows, enclosed files), so that the file itself is not for the public.</summary>
    public bool HoldsUnseen { get; init; }

    /// <summary>Whether it is part of a plain table of cells, made for machines.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsTable { get; init; }

    public PageVerdict Verdict { get; init; }

    public TextSource Source { get; init; }

    /// <summary>Whether its picture still has to be read; until then its text is what the file itself gives, if anything.</summary>
    public bool WaitsForOcr { get; init; }

    /// <summary>Why its picture could not be read, in German; null where it could, or where nobody tried yet.</summary>
    public string? Problem { get; init; }

    /// <summary>Whether something stands on it that nobody has read: it may be anything.</summary>
    [JsonIgnore]
    public bool IsUnread => Problem is not null || (WaitsForOcr && string.IsNullOrWhiteSpace(Text));

    /// <summary>In the order of the text, none overlapping another.</summary>
    public IReadOnlyList<RepairedWord> Repairs { get; init; } = [];

    /// <summary>In the order of the text; a word may have several.</summary>
    public IReadOnlyList<OtherReading> OtherReadings { get; init; } = [];

    /// <summary>The text without repairs, letter by letter as the file has it.</summary>
    public string SourceText()
    {
        if (Repairs.Count == 0) return Text;
        var source = new StringBuilder(Text.Length);
        var from = 0;
        foreach (var repair in Repairs)
        {
            source.Append(Text, from, repair.Start - from).Append(repair.Original);
            from = repair.Start + repair.Length;
        }

        return source.Append(Text, from, Text.Length - from).ToString();
    }
}
