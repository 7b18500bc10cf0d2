using Publishing.Documents;
using Publishing.Documents.Meetings;
using Publishing.Documents.Texts;
using Publishing.Parse;

namespace Publishing.Tests.Parse;

/// <summary>Real records that are never copied here.</summary>
public class CorpusTests
{
    [Fact]
    public void The_minutes_of_a_district_committee_are_understood()
    {
        var text = Read(Repository.NeedShared("seeds", "integrationsausschuss-2020.txt"), "\n ");
        var known = new DocumentParser().Parse(text, File("seed.txt"));

        Assert.Equal((DocumentKind.Minutes, "Niederschrift Integrationsausschuss"), (known.Kind, known.Title!.Value));
        Assert.Equal(new DateOnly(2020, 3, 11), known.Date!.Value);
        Assert.Null(known.Meeting.Date);
        Assert.Equal(("Kreis Coesfeld", "Integrationsausschuss"), (known.Meeting.Body!.Value, known.Meeting.Organization!.Value));
        Assert.Equal(["1", "2", "3", "4", "1", "2"], known.Agenda.Select(item => item.Number));
        Assert.Equal(2, known.Agenda.Count(item => item.Visibility == Visibility.NonPublic));
        Assert.Equal([2, 3, 4, 5, 6], known.Agenda[0].Pages);
        Assert.Equal([6, 7, 8], known.Agenda[1].Pages);
        Assert.Equal("Vorstellung des Netzwerks Chancengerechtigkeit", known.Agenda[1].Title);
    }

    [Fact]
    public void Item_minutes_agree_with_the_councils_own_register()
    {
        var corpus = Repository.NeedShared("corpus");
        int printed = 0, numbers = 0, days = 0, dated = 0;
        foreach (var row in System.IO.File.ReadLines(Path.Combine(corpus, "gold", "karlsruhe_references.tsv")).Skip(1).Select(line => line.Split('\t')))
        {
            if (!row[8].StartsWith("minutes/karlsruhe", StringComparison.Ordinal) || !row[4].Contains('@', StringComparison.Ordinal)) continue;
            var text = Read(Path.Combine(corpus, row[8]), "\f");
            var known = new DocumentParser().Parse(text, File(row[8]));
            var register = row[4].Split("; ").Select(entry => entry.Split(" @ ")).Select(entry => (Number: entry[0], Day: entry[1][..10])).ToArray();
            // The register knows numbers and days that a record does not print; those cannot be read.
            if (known.Meeting.Date is { } day)
            {
                dated++;
                if (register.Any(entry => entry.Day == day.Value.ToString("yyyy-MM-dd", null))) days++;
            }

            if (!text.Whole.Contains("der Tagesordnung:", StringComparison.Ordinal) || !register.Any(entry => Prints(text.Whole, entry.Number))) continue;
            printed++;
            if (register.Any(entry => known.Agenda.Any(item => item.Number == entry.Number))) numbers++;
        }

        Assert.True(printed > 180 && numbers >= 0.98 * printed, $"{numbers} of {printed} numbers");
        Assert.True(dated > 215 && days >= 0.98 * dated, $"{days} of {dated} days");
    }

    private static bool Prints(string text, string number) =>
        text.Split('\n').TakeWhile(line => !line.StartsWith("Beschluss", StringComparison.Ordinal)).Any(line => line.Contains($" {number}", StringComparison.Ordinal) || line.StartsWith(number, StringComparison.Ordinal));

    private static ArchivedFile File(string name) => new(new string('c', 64), name, 1, Metadata.None);

    private static DocumentText Read(string path, string pageBreak) =>
        new([.. System.IO.File.ReadAllText(path).Normalize().Replace("\r", "", StringComparison.Ordinal).Split(pageBreak).Select((page, i) => new Page { Number = i + 1, Text = page })]);
}
