using System.Text.RegularExpressions;
using Publishing.Parse.Persons;

namespace Publishing.Parse.Resolutions;

/// <summary>A resolution or its result in an item's text.</summary>
/// <param name="Head">The line that opens it.</param>
/// <param name="First">Index of the line of the head.</param>
/// <param name="Last">Index behind its last line.</param>
internal sealed record Section(SectionHead Head, int First, int Last)
{
    public JoinedLines Join(Reading reading, int from, int to) => JoinedLines.Of(reading, from, to, from == First ? Head.Skip : 0);

    public JoinedLines Join(Reading reading) => Join(reading, First, Last);
}

/// <summary>Cuts out of an item's text what stands below the headings of resolutions and results.</summary>
internal static partial class Sections
{
    public static List<Section> Of(ItemLines lines)
    {
        var sections = new List<Section>();
        for (var i = lines.First; i < lines.Last; i++)
        {
            if (SectionHead.Of(lines[i].Text) is not { } head) continue;
            var end = head.Resolution is null ? EndOfResult(lines, i, head) : EndOfWording(lines, i);
            sections.Add(new Section(head, i, end));
            i = end - 1;
        }

        return sections;
    }

    /// <summary>Whether a line is the record's own again, or speech: nothing of a resolution.</summary>
    public static bool IsDebate(string text) => Debate().IsMatch(text) || SpeechLabel.Of(text) is not null;

    private static int EndOfWording(ItemLines lines, int head)
    {
        var end = head + 1;
        while (end < lines.Last && SectionHead.Of(lines[end].Text) is null && !EndsWording(lines, end)) end++;
        return end;
    }

    private static bool EndsWording(ItemLines lines, int at) =>
        IsDebate(lines[at].Text) || (lines[at].AfterGap && (ResultAlone().IsMatch(lines[at].Text) || Signatures().IsMatch(lines[at].Text)));

    /// <summary>Results go on as long as lines tell of results; the first line may be anything.</summary>
    private static int EndOfResult(ItemLines lines, int head, SectionHead opened)
    {
        var end = head + 1;
        var complete = opened.Skip < lines[head].Text.Length && Statements.IsComplete(lines[head].Text[opened.Skip..]);
        for (; end < lines.Last; end++)
        {
            var text = lines[end].Text;
            var goesOn = end > head + 1 && Statements.GoesOn(lines[end - 1].Text, text);
            if (!goesOn && (SectionHead.Of(text) is not null || IsDebate(text) || Signatures().IsMatch(text))) break;
            var starts = complete && !goesOn;
            if (starts && !Statements.IsStatement(text)) break;
            if (!starts && !complete && lines[end].AfterGap && end > head + 1 && !Statements.IsStatement(text)) break;
            complete = Statements.IsComplete(text) || (!starts && complete);
            if (starts && !Statements.IsComplete(text)) complete = Statements.IsLabel(text) && complete;
        }

        return end;
    }

    [GeneratedRegex(@"^((Der|Die|Herr|Frau)\s+(\p{L}+\.?\s+){0,3}?\p{L}*[Vv]orsitzende[r]?\b|Zu Beginn\b|Sodann\b|Ich\s)")]
    private static partial Regex Debate();

    [GeneratedRegex(@"^(Zur (Beurkundung|Beglaubigung)|Für die Richtigkeit|gez\.|Hauptamt\b|(Der |Die )?(Schriftführ|Protokollführ)\p{L}+:?$)")]
    private static partial Regex Signatures();

    /// <summary>"Einstimmig angenommen." as a line of its own.</summary>
    [GeneratedRegex(@"^(Einstimmig|Mehrheitlich|Ohne Gegenstimmen?|Bei \d+ |\d+ (Ja|JA)\b|Ja(-Stimmen)?:|Kenntnis genommen|Zur Kenntnis genommen|Der Antrag wird)\b.{0,120}$")]
    private static partial Regex ResultAlone();
}
