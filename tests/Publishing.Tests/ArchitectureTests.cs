using System.Text.RegularExpressions;

namespace Publishing.Tests;

public partial class ArchitectureTests
{
    /// <summary>Data flows down this list; a folder may name only those before it.</summary>
    private static readonly string[] Stages =
        ["Documents", "Archive", "Vocabulary", "Extract", "Ocr", "Repair", "Parse", "Link", "Guard", "German", "Index", "Queries", "Search", "Elastic", "Lucene", "Evaluate", "Pages", "Api", "Work"];

    private static readonly string Library = Path.Combine(Repository.Root, "src", "Publishing");

    public static TheoryData<string> Folders => [.. Stages.Where(stage => Directory.Exists(Path.Combine(Library, stage)))];

    public static TheoryData<string> Sources =>
    [
        .. Directory.EnumerateFiles(Repository.Root, "*.cs", SearchOption.AllDirectories)
            .Where(file => !BuildOutput().IsMatch(file))
            .Select(file => Path.GetRelativePath(Repository.Root, file)),
    ];

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_stage_names_no_later_stage(string stage)
    {
        var later = Stages[(Array.IndexOf(Stages, stage) + 1)..];
        var upward =
            from file in Directory.EnumerateFiles(Path.Combine(Library, stage), "*", SearchOption.AllDirectories)
            where file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".razor", StringComparison.Ordinal)
            from Match name in StageName().Matches(File.ReadAllText(file))
            where later.Contains(name.Groups[1].Value)
            select $"{Path.GetRelativePath(Library, file)} names {name.Value}";
        Assert.Empty(upward);
    }

    [Fact]
    public void Every_folder_of_the_library_is_a_known_stage() =>
        Assert.Empty(Directory.EnumerateDirectories(Library).Select(folder => Path.GetFileName(folder)!).Except([.. Stages, "bin", "obj"]));

    [Theory]
    [MemberData(nameof(Sources))]
    public void A_source_file_has_at_most_250_lines(string file) =>
        Assert.InRange(File.ReadLines(Path.Combine(Repository.Root, file)).Count(), 1, 250);

    [GeneratedRegex(@"\bPublishing\.([A-Z]\w+)")]
    private static partial Regex StageName();

    [GeneratedRegex(@"[/\\](bin|obj|node_modules|\.cache)[/\\]")]
    private static partial Regex BuildOutput();
}
