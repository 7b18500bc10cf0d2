using System.Text.RegularExpressions;
using Publishing.Documents;
using Publishing.Parse.Resolutions;

namespace Publishing.Parse.Results;

/// <summary>Results that stand only in sentences: of a record ("wird einstimmig angenommen") or of a chair ("Gegenstimmen? – Keine. Dann ist so beschlossen").</summary>
/// <remarks>What members say of results in their speeches is none: only the set phrases of records and chairs count.</remarks>
internal static partial class SpokenResults
{
    /// <summary>Characters within which a chair's questions belong to the answer.</summary>
    private const int Asking = 700;

    /// <param name="lines">The item's text.</param>
    /// <param name="own">The item's number.</param>
    public static List<Told<Decision>> Of(ItemLines lines, string own)
    {
        if (!Hints(lines)) return [];
        var text = JoinedLines.Of(lines.Reading, lines.First, lines.Last);
        var decisions = new List<Told<Decision>>();
        var (from, elsewhere) = (0, false);
        foreach (Match found in Formula().Matches(text.Text))
        {
            var told = found.Groups["chair"].Success ? Chair(text, found, from) : Record(lines.Reading.Text.Whole, text, found);
            if (told is null) continue;
            var called = told.Numbers.Count > 0 ? told.Numbers[0] : null;
            if (called is not null) elsewhere = !CalledItems.AreRelated(called, own);
            // Once other items are voted on, a vote without a number may be on any of them.
            if (called is not null || !elsewhere) decisions.Add(told);
            from = found.Index + found.Length;
        }

        return decisions;
    }

    private static bool Hints(ItemLines lines)
    {
        for (var i = lines.First; i < lines.Last; i++)
            if (Hint().IsMatch(lines[i].Text)) return true;
        return false;
    }

    private static Told<Decision>? Record(string whole, JoinedLines text, Match found) =>
        Opens(whole, text, found) && OutcomeOf(found.Value) is { } outcome && outcome != Outcome.NotRecorded
            ? new(new Decision { Outcome = outcome, Vote = Tallies.Of(found.Value, outcome), Source = text.Place(found.Index, found.Index + found.Length) }, [])
            : null;

    /// <summary>A motion to refer that is carried refers.</summary>
    private static Outcome? OutcomeOf(string sentence) =>
        OutcomeWords.Of(sentence) is var outcome && outcome == Outcome.Adopted && Referring().IsMatch(sentence) ? Outcome.Referred : outcome;

    /// <summary>Whether a sentence begins there: behind another one, or as the first of its paragraph.</summary>
    private static bool Opens(string whole, JoinedLines text, Match found)
    {
        if (found.Index < 2 || text.Text[found.Index - 2] is '.' or '!' or '?' or ':' or ')') return true;
        var before = whole.AsSpan(0, text.Place(found.Index, found.Index + 1).Start).TrimEnd(' ');
        return before.EndsWith("\f") || before.EndsWith("\n\n");
    }

    private static Told<Decision>? Chair(JoinedLines text, Match found, int from)
    {
        var start = Math.Max(from, found.Index - Asking);
        var before = text.Text[start..found.Index];
        var questions = Question().Matches(before);
        if (questions.Count == 0) return null;
        // The last question after those against begins the vote that counts.
        var first = questions.LastOrDefault(question => question.Value[0] is 'G' or 'g' or 'W' or 'w') ?? questions[^1];
        var asked = before[first.Index..];
        if (OutcomeWords.Of(found.Value) is not { } outcome || outcome == Outcome.NotRecorded) return null;
        var called = CalledItems.Behind(text.Text, found.Index + found.Length) ?? CalledItems.Before(text.Text, from, start + first.Index);
        if (called is not null && outcome is Outcome.Adopted or Outcome.Rejected && CalledItems.IsOfProcedure(text.Text[Math.Max(from, start + first.Index - 100)..found.Index])) return null;
        var said = Tallies.Of(found.Value, outcome);
        // "mehrheitlich" behind "Keine" is a contradiction: then neither is recorded.
        var none = Against().IsMatch(asked) && said?.Form is null or VoteForm.Unanimous;
        var vote = outcome != Outcome.Adopted && outcome != Outcome.AdoptedAmended ? null
            : new Vote { Form = none ? VoteForm.Unanimous : said?.Form, No = none ? 0 : null, Abstentions = Abstaining().IsMatch(asked) ? 0 : null };
        var decision = new Decision
        {
            Outcome = outcome,
            Vote = vote == new Vote() ? null : vote,
            Source = text.Place(start + first.Index, found.Index + found.Length),
        };
        return new(decision, called is null ? [] : [called]) { Called = called is not null };
    }

    // "Vzbgm. Muster" ends no sentence.
    private const string Shortened = @"\b\p{L}{1,6}\.(?=\s\p{Lu})";

    [GeneratedRegex(@"\b(beschlossen|abgesetzt|angenommen|abgelehnt|zugestimmt|verwiesen|vertagt|Kenntnis|beschließt|beschliesst|stimmt|stimmen|gewählt|zurückgestellt|zurückgezogen|lehnt)\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Hint();

    [GeneratedRegex(@"\bauf (Zuweisung|Verweisung|Überweisung)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Referring();

    /// <summary>The set phrases: a chair's conclusion, or a record's own sentence.</summary>
    [GeneratedRegex(
        @"(?<chair>\b(Damit|Dann|Somit|So|Also|Das)\s+(ist|sind|wäre|haben wir)\s+[^.?!:]{0,110}?\b(beschlossen|abgelehnt|angenommen|zugestimmt|verwiesen|vertagt|gewählt|zurückgestellt|abgesetzt)\b[^.?!]{0,60}[.!]|(?<=[.?!–-]\d?\s)(((Es )?[Ii]st|Sind) )?((auch|dann|das|damit) ){0,2}([Ss]o )?([Bb]eschlossen|[Aa]ngenommen|[Aa]bgelehnt|[Zz]ugestimmt|[Vv]erwiesen)[.!])"
        + @"|(?<=(^|\s))(Der|Die|Dieser?)\s(\p{L}+\s){0,2}?\p{L}*(antrag|Antrag|[Aa]nträge|vorlage|Vorlage|beschlussvorschlag|Beschlussvorschlag|Tagesordnungspunkt|Punkt|Resolution)\b([^.!?;]|" + Shortened + @"){0,240}?(\d{1,3}\.\s(der|des)\s[^.!?;]{0,100}?)?\b(wird|werden|wurde|wurden)\s[^!?;]{0,400}?\b(angenommen|abgelehnt|beschlossen|vertagt|verwiesen|zurückgestellt|zurückgezogen|abgesetzt)\."
        + @"|(?<=(^|\s))(Der|Die)\s(\p{L}+\s){0,2}?(\p{L}*([Aa]usschuss|[Rr]at|[Kk]reistag|[Bb]eirat|[Vv]ertretung|[Vv]ersammlung|[Kk]ommission)(\s(des|der|für)\s[^,.!?;]{3,60}?)?|\p{L}*[Mm]itglieder)\s(beschlie(ß|ss)(t|en)|stimm(t|en)|nimmt|nehmen|lehn(t|en)|empfiehlt|verweist|vertagt)\s[^.!?;]{0,260}\b(einstimmig|mehrheitlich|zur Kenntnis|Stimmen|Enthaltung(en)?|Gegenstimmen?)\b[^.!?;]{0,160}\."
        + @"|(?<=(^|\s))(Einstimmig|Mehrheitlich)\s(angenommen|beschlossen|abgelehnt|zugestimmt)\.")]
    private static partial Regex Formula();

    [GeneratedRegex(@"\b(Gegenstimmen|Enthaltungen|[Ww]er (stimmt|ist|möchte|für)|[Dd]agegen|Handzeichen)\b[^.?!]{0,120}[?.]")]
    private static partial Regex Question();

    /// <summary>"Gegenstimmen? – Keine."</summary>
    [GeneratedRegex(@"\bGegenstimmen\b[^?.]{0,80}[?.]\d?\s*[–-]?\s*(Keine\d?|Auch keine|Auch das nicht|Auch nicht|Das ist (auch )?nicht der Fall|Sehe ich (keine|nicht))\b")]
    private static partial Regex Against();

    [GeneratedRegex(@"\bEnthaltungen\b[^?.]{0,80}[?.]\d?\s*[–-]?\s*(Keine\d?|Auch keine|Auch das nicht|Auch nicht|Das ist (auch )?nicht der Fall|Sehe ich (keine|nicht))\b")]
    private static partial Regex Abstaining();
}
