namespace Publishing.Parse.Parts;

/// <summary>Finds the headings of public and non-public parts in a whole text.</summary>
internal static class PartScan
{
    /// <summary>One mark for every line; a heading broken over lines is marked on the first of them.</summary>
    public static PartMark[] Of(IReadOnlyList<TextLine> lines)
    {
        var marks = new PartMark[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            var broken = Broken(lines, i, out var taken);
            if (broken != PartMark.None)
            {
                marks[i] = broken;
                i += taken - 1;
                continue;
            }

            marks[i] = PartHeadings.Of(lines[i].Text, i > 0 ? lines[i - 1].Text : null, lines[i].AfterGap);
        }

        return marks;
    }

    /// <summary>Running heads have no neighbours and can only say that a page is not public.</summary>
    public static PartMark OfRunning(string line)
    {
        var mark = PartHeadings.Of(line.Trim(), null, true);
        return mark == PartMark.Public ? PartMark.None : mark;
    }

    private static PartMark Broken(IReadOnlyList<TextLine> lines, int i, out int taken)
    {
        taken = 0;
        var joined = lines[i].Text;
        if (joined.Length > 40) return PartMark.None;
        for (var more = 1; more <= 2 && i + more < lines.Count; more++)
        {
            if (joined.Length + lines[i + more].Text.Length >= PartHeadings.LongestBroken) return PartMark.None;
            joined += " " + lines[i + more].Text;
            var mark = PartHeadings.OfBroken(joined, lines[i].Text);
            if (mark == PartMark.None) continue;
            // A whole heading that stands in the lines joined speaks for itself.
            for (var inside = 1; inside <= more; inside++)
                if (PartHeadings.Of(lines[i + inside].Text, null, true) is PartMark.NonPublic) return PartMark.None;
            taken = more + 1;
            return mark;
        }

        return PartMark.None;
    }
}
