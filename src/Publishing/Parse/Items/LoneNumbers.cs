using System.Text.RegularExpressions;
using Publishing.Documents.Meetings;
using Publishing.Parse.Parts;

namespace Publishing.Parse.Items;

/// <summary>Headings whose number stands alone between white space, as "7.)", the title in the paragraph below.</summary>
/// <remarks>Lists are written so too: only a record that counts at least three items in rising order, from the first on, is read like this.</remarks>
internal static partial class LoneNumbers
{
    private const int LongestTitle = 6;
    private const int Fewest = 3;

    public static IReadOnlyList<ItemHeading> Of(Reading reading)
    {
        var headings = new List<ItemHeading>();
        var visibility = Visibility.Public;
        var last = 0;
        for (var i = 0; i < reading.Lines.Count; i++)
        {
            var mark = reading.Marks[i];
            if (mark != PartMark.None) visibility = mark == PartMark.Public ? Visibility.Public : Visibility.NonPublic;
            var line = reading.Lines[i];
            if (!char.IsAsciiDigit(line.Text[0]) || line.Text.Length > 5 || !line.AfterGap || Number().Match(line.Text) is not { Success: true } found) continue;
            var number = ItemNumbers.Split(found.Groups["number"].Value)[0];
            if (number <= last || number > last + 2 || i + 1 >= reading.Lines.Count) continue;
            var first = reading.Lines[i + 1];
            if (!first.AfterGap || !Title().IsMatch(first.Text)) continue;
            var (title, at) = (first.Text, i + 1);
            while (at + 1 < reading.Lines.Count && at - i < LongestTitle && !reading.Lines[at + 1].AfterGap && !FileNumber().IsMatch(reading.Lines[at + 1].Text))
                title = ItemNumbers.Join(title, reading.Lines[++at].Text);
            headings.Add(new ItemHeading(found.Groups["number"].Value, Reading.Tidy(title), visibility, i, reading.Lines[at].End, false));
            last = number;
        }

        return headings.Count >= Fewest ? headings : [];
    }

    [GeneratedRegex(@"^(?<number>\d{1,3})\.?\)$")]
    private static partial Regex Number();

    [GeneratedRegex(@"^[\p{Lu}„""»].{3,}")]
    private static partial Regex Title();

    /// <summary>"Verf-015-I-5-2022", "BauD-SVP-78-2017" below a title.</summary>
    [GeneratedRegex(@"^\p{L}{1,6}-[\p{L}\d]+(-[\p{L}\d.]+)+(\s\p{Ll}+:)?$")]
    private static partial Regex FileNumber();
}
