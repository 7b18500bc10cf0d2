using System.Text.RegularExpressions;
using Publishing.Parse.Persons;

namespace Publishing.Parse.Attendance;

/// <summary>A name in a row of a list.</summary>
/// <param name="Start">Offset in the row at which office or title begins.</param>
/// <param name="End">Offset behind the name.</param>
/// <param name="Role">Null where none stands before it.</param>
/// <param name="Party">Behind the name; null where none stands there.</param>
/// <param name="Note">In brackets behind it; empty where none is.</param>
internal readonly record struct RowName(int Start, int End, string Name, string? Role, string? Party, string Note);

/// <summary>Parts a row of names that only blanks hold apart: "Anna Beispiel Dr. Bernd Muster, MBA Hans Georg Probe".</summary>
/// <remarks>A row that can be parted in two ways, or that holds anything but names, is not read.</remarks>
internal static partial class NameRow
{
    /// <summary>The names of the row; null where it is not surely one of names.</summary>
    public static List<RowName>? Of(string row)
    {
        if (Turned().Match(row) is { Success: true } turned && GivenNames.Contains(turned.Groups["given"].Value))
            return [new RowName(0, turned.Groups["name"].Length, turned.Groups["name"].Value, null, null, turned.Groups["note"].Value)];
        var names = new List<RowName>();
        for (var at = 0; at < row.Length;)
        {
            if (Stretch().Match(row, at) is not { Success: true, Length: > 0 } found) return null;
            var words = found.Groups["word"].Captures;
            if (Parted(words, found.Groups["lead"].Length > 0) is not { } ends) return null;
            var first = 0;
            foreach (var end in ends)
            {
                var start = first == 0 ? found.Groups["title"] is { Success: true } title ? title.Index : words[0].Index : words[first].Index;
                var to = words[end - 1].Index + words[end - 1].Length;
                var last = end == words.Count;
                names.Add(new RowName(
                    first == 0 ? found.Groups["lead"].Index : start, to, Reading.Tidy(row[start..to]),
                    first == 0 && found.Groups["role"] is { Success: true } role ? role.Value : null,
                    last && found.Groups["party"] is { Success: true } party ? party.Value : null, last ? found.Groups["note"].Value : ""));
                first = end;
            }

            at = found.Index + found.Length;
        }

        return names.Count == 0 ? null : names;
    }

    /// <summary>
    /// Where each name ends, as counts of words. Each begins with a given name, but for the first, of which the row's beginning, a
    /// title or a sign before it tells; between given name and surname only given names stand.
    /// </summary>
    private static List<int>? Parted(CaptureCollection words, bool addressed)
    {
        if (words.Count == 1) return addressed ? [1] : null;
        List<int>? only = null;
        return Search(0, []) ? only : null;

        bool Search(int from, List<int> ends)
        {
            if (from == words.Count)
            {
                if (only is not null) return false;
                only = [.. ends];
                return true;
            }

            if (from > 0 && !GivenNames.Contains(words[from].Value)) return true;
            for (var end = from + 2; end <= Math.Min(from + 4, words.Count); end++)
            {
                if (end > from + 2 && !GivenNames.Contains(words[end - 2].Value)) break;
                ends.Add(end);
                var sure = Search(end, ends);
                ends.RemoveAt(ends.Count - 1);
                if (!sure) return false;
            }

            return true;
        }
    }

    private const string Particle = @"(?:(?:von|van|vom|de|den|der|zu|zur)\s)*";

    /// <summary>"Dr. Muster, Anna (CDU)".</summary>
    [GeneratedRegex(@"^(?<name>(?:Dr\.\s)?" + Particle + @"\p{Lu}\p{Ll}[\p{L}'’-]*,\s(?:Dr\.\s)?(?<given>\p{Lu}\p{Ll}[\p{L}-]*)(?:\s\p{Lu}\p{Ll}[\p{L}-]*)?)(?:\s*\((?<note>[^)]{1,60})\))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Turned();

    [GeneratedRegex(
        @"\G[\s,;•–-]*(?<lead>(?:" + PersonPattern.Address + @"\s+)*(?:(?<role>" + PersonPattern.Office + @")\s+)?(?<title>(?:(?:Dr|Prof|Mag|Ing|Dipl|DI|KR)\b\.?(?:-\p{Lu}\p{L}+\.)?\s?(?:\p{Ll}{1,4}\.\s)?)+)?)"
        + @"(?<word>" + Particle + @"\p{Lu}\p{Ll}[\p{L}'’-]*)(?:\s+(?<word>" + Particle + @"\p{Lu}\p{Ll}[\p{L}'’-]*(?![.\p{L}])))*"
        + @"(?:[.,]?\s(?:BSc|MSc|MBA|MPA|BA|MA|MAS|PhD|LL\.M\.|[BM]\.(?:A|Sc)\.)(?=[\s,;(]|$))*(?:\s+(?<party>" + AttendanceGroup.Parties + @")(?![\p{L}-]))?(?:\s*\((?<note>[^)]{1,60})\))?\s*(?:[,;]|$|(?<=[\s)]))",
        RegexOptions.CultureInvariant)]
    private static partial Regex Stretch();
}
