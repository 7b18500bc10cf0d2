namespace Publishing.Evaluate.References;

/// <summary>What a file is known to name.</summary>
/// <param name="FileId">The file's name without folder and extension.</param>
/// <param name="Own">Number of the paper that the file belongs to; empty where unknown.</param>
/// <param name="Others">Numbers in its text that the council's register of papers has.</param>
/// <param name="Unresolved">What looks like a number in its text and is not in the register.</param>
/// <param name="Path">Where the file lies, relative to the folder of all.</param>
public sealed record GoldEntry(
    string FileId, string Own, IReadOnlyList<string> Others, IReadOnlyList<string> Unresolved, string Path);

/// <summary>Known references, file by file.</summary>
public sealed record GoldFile(IReadOnlyList<GoldEntry> Entries)
{
    private static readonly string[] Columns =
        ["file_id", "own_reference", "other_references_in_text", "unresolved_matches", "in_corpus"];

    /// <summary>All numbers that some file has as its own: the papers that an archive of these files would have.</summary>
    public IReadOnlySet<string> Register { get; } =
        Entries.Select(entry => entry.Own).Where(own => own.Length > 0).ToHashSet(StringComparer.Ordinal);

    /// <summary>Reads tab-separated lines below a line of column names; a column may say more behind its name in brackets.</summary>
    /// <exception cref="FormatException">A column or a cell is missing; German.</exception>
    public static GoldFile Read(TextReader reader)
    {
        var names = (reader.ReadLine() ?? "").Split('\t');
        var at = Columns.Select(column => Array.FindIndex(names, name => name == column || name.StartsWith(column + "(", StringComparison.Ordinal))).ToArray();
        if (Array.IndexOf(at, -1) is >= 0 and var missing)
            throw new FormatException($"In der Vergleichsdatei fehlt die Spalte „{Columns[missing]}“.");

        var entries = new List<GoldEntry>();
        for (var line = 2; reader.ReadLine() is { } row; line++)
        {
            if (row.Length == 0) continue;
            var cells = row.Split('\t');
            if (cells.Length <= at.Max()) throw new FormatException($"In Zeile {line} der Vergleichsdatei fehlen Spalten.");
            entries.Add(new GoldEntry(cells[at[0]], cells[at[1]], Numbers(cells[at[2]]), Numbers(cells[at[3]]), cells[at[4]]));
        }
        return new GoldFile(entries);
    }

    private static string[] Numbers(string cell) => cell.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
