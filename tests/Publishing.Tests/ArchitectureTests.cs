using System.Text.RegularExpressions;

namespace Publishing.Tests;

public partial class ArchitectureTests
{
    /// <summary>Data flows down this list; a folder may name only those before it.</summary>
    private static readonly string[] Stages =
        ["Documents", "Archive", "Vocabulary", "Extract", "Ocr", "Repair", "Parse", "Link", "Guard", "German", "Index", "Queries", "Search", "Elastic", "Lucene", "Evaluate", "Pages", "Api", "Work", "Upkeep"];

    private static readonly string Library = Path.Combine(Repository.Root, "src", "Publishing");

    public static TheoryData<string> Folders => [.. Stages.Where(stage => Directory.Exists(Path.Combine(Library, stage)))];

    public static TheoryData<string> Sources =>
    [
        .. Directory.EnumerateFiles(Repository.Root, "*.cs", SearchOption.AllDirectories)
            .Where(file => !BuildOutput().IsMatch(file))
            .Select(file => Path.GetRelativePath(Repository.Root, file)),
    ];

    /// <summary>Folders with source files, of the program itself.</summary>
    public static TheoryData<string> SourceFolders =>
    [
        .. Sources.Select(file => Path.GetDirectoryName(file.Data)!).Where(folder => folder.Split(Path.DirectorySeparatorChar)[0] is "src" or "functions").Distinct(),
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

    [Theory]
    [MemberData(nameof(SourceFolders))]
    public void A_folder_has_at_most_eight_source_files_and_lies_at_most_two_deep(string folder)
    {
        Assert.InRange(Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs").Count(), 1, 8);
        // Below src/Publishing, src/Publishing.Host and functions.
        Assert.InRange(folder.Split(Path.DirectorySeparatorChar).Length, 1, folder.StartsWith("src", StringComparison.Ordinal) ? 4 : 3);
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void A_namespace_is_the_folder(string file)
    {
        var folders = Path.GetDirectoryName(file)!.Split(Path.DirectorySeparatorChar);
        if (folders is not ["src" or "tests", not "Publishing.Functions.StandIn", ..]) return;
        var name = Namespace().Match(File.ReadAllText(Path.Combine(Repository.Root, file)));
        // Top-level statements have none.
        if (name.Success) Assert.Equal(string.Join('.', folders[1..]), name.Groups[1].Value);
    }

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"\bPublishing\.([A-Z]\w+)")]
    private static partial Regex StageName();

    [GeneratedRegex(@"[/\\](bin|obj|node_modules|\.cache)[/\\]")]
    private static partial Regex BuildOutput();
}
