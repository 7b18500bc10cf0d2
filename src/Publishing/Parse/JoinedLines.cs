using System.Text;
using Publishing.Documents.Texts;

namespace Publishing.Parse;

/// <summary>Lines as one running text, words whole that a line end had cut, and where every letter of it stands in the document.</summary>
internal sealed class JoinedLines
{
    private readonly DocumentText _text;
    private readonly int[] _places;

    private JoinedLines(DocumentText text, string joined, int[] places) => (_text, Text, _places) = (text, joined, places);

    public string Text { get; }

    /// <param name="reading">The document.</param>
    /// <param name="first">Index of the first line.</param>
    /// <param name="last">Index behind the last line.</param>
    /// <param name="skip">Letters of the first line to leave out.</param>
    public static JoinedLines Of(Reading reading, int first, int last, int skip = 0)
    {
        var joined = new StringBuilder();
        var places = new List<int>();
        for (var i = first; i < last; i++)
        {
            var line = reading.Lines[i];
            var from = i == first ? Math.Min(skip, line.Text.Length) : 0;
            if (joined.Length > 0) Glue(joined, places, line.Text);
            for (var at = from; at < line.Text.Length; at++)
            {
                if (char.IsWhiteSpace(line.Text[at]) && (joined.Length == 0 || joined[^1] == ' ')) continue;
                joined.Append(char.IsWhiteSpace(line.Text[at]) ? ' ' : line.Text[at]);
                places.Add(line.Start + at);
            }
        }

        return new JoinedLines(reading.Text, joined.ToString(), [.. places]);
    }

    /// <summary>The place in the document of a stretch of <see cref="Text"/> that is not empty.</summary>
    public Span Place(int start, int end) => _text.SpanOf(_places[start], _places[end - 1] + 1);

    /// <summary>The stretch without blanks and the given marks at its ends; null where nothing is left.</summary>
    public (int Start, int End)? Trim(int start, int end, string marks)
    {
        while (start < end && (Text[start] == ' ' || marks.Contains(Text[start], StringComparison.Ordinal))) start++;
        while (end > start && (Text[end - 1] == ' ' || marks.Contains(Text[end - 1], StringComparison.Ordinal))) end--;
        return end > start ? (start, end) : null;
    }

    private static void Glue(StringBuilder joined, List<int> places, string next)
    {
        var broken = joined.Length > 1 && joined[^1] == '-' && char.IsLetter(joined[^2])
            && !next.StartsWith("und ", StringComparison.Ordinal) && !next.StartsWith("oder ", StringComparison.Ordinal);
        if (!broken)
        {
            joined.Append(' ');
            places.Add(places[^1]);
        }
        else if (char.IsLower(next[0]))
        {
            joined.Length--;
            places.RemoveAt(places.Count - 1);
        }
    }
}
