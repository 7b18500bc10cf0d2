using Publishing.Documents;
using Publishing.Parse.Items;
using Publishing.Parse.Persons;
using Publishing.Parse.Resolutions;
using Publishing.Parse.Results;

namespace Publishing.Parse;

/// <summary>Adds to the items of minutes what their text tells: resolutions, decisions, people.</summary>
internal static class ItemFacts
{
    public static IReadOnlyList<AgendaItem> Of(Reading reading, IReadOnlyList<AgendaItem> agenda)
    {
        if (agenda.Count == 0) return agenda;
        var verbatim = reading.Lines.Where(line => SpeechLabel.Of(line.Text) is not null).Take(2).Count() == 2;
        var items = agenda.ToArray();
        for (var i = 0; i < items.Length; i++)
        {
            if (agenda[i].Text is not { } text) continue;
            var lines = ItemLines.Of(reading, text);
            items[i] = WithPeople(items[i], lines, verbatim);
            var (resolutions, decisions) = ItemDecisions.Of(lines, agenda[i].Number);
            foreach (var told in resolutions)
                foreach (var at in Owners(items, i, told.Numbers)) items[at] = items[at] with { Resolutions = [.. items[at].Resolutions, told.Fact] };
            foreach (var told in decisions)
                foreach (var at in told.Called ? Called(items, i, told.Numbers[0]) : told.Numbers.Count > 0 ? Owners(items, i, told.Numbers) : [OfPaper(reading, items, i, told.Fact.Subject)]) items[at] = items[at] with { Decisions = [.. items[at].Decisions, told.Fact] };
            Share(items, i);
        }

        SharedItems.Connect(reading, items);
        return items;
    }

    /// <summary>
    /// What ends without a vote ends so for all parts dealt with together; a vote may have been on one of them only, but for the
    /// items of one heading ("TOP 16 bis 18").
    /// </summary>
    private static void Share(AgendaItem[] items, int item)
    {
        if (items[item].Decisions is not [{ Subject: null } only]) return;
        var text = items[item].Text!.Value;
        var unvoted = only.Outcome is Outcome.Noted or Outcome.Settled or Outcome.NoVote or Outcome.Referred or Outcome.Postponed or Outcome.Removed;
        for (var part = 0; part < items.Length; part++)
        {
            if (items[part] is not { Text: null, Listed: { } listed, Decisions.Count: 0 } || !text.Contains(listed)) continue;
            if (unvoted || listed.Start == text.Start) items[part] = items[part] with { Decisions = [only] };
        }
    }

    /// <summary>
    /// The items that a line names by their numbers: this one, or those without a text of their own. A part that the agenda does not
    /// list falls to this item; what names another item and cannot be told whose it is, to none.
    /// </summary>
    private static IEnumerable<int> Owners(AgendaItem[] items, int item, IReadOnlyList<string> numbers)
    {
        if (numbers.Count == 0) return [item];
        var own = items[item];
        return numbers.Select(number => number == own.Number ? item : Array.FindIndex(items, other => other.Number == number && other.Visibility == own.Visibility && other.Text is null) is >= 0 and var part
                ? part
                : CalledItems.AreRelated(number, own.Number) ? item : -1)
            .Where(owner => owner >= 0).Distinct();
    }

    /// <summary>
    /// The part whose only paper a decision names: "Änderungsantrag 2023/0274/1: verwiesen"; else this item. Of a part with
    /// several papers most are motions about it.
    /// </summary>
    private static int OfPaper(Reading reading, AgendaItem[] items, int item, Span? subject)
    {
        if (subject is not { } words || items[item].Text is not { } text) return item;
        var papers = Papers(reading, words);
        if (papers.Count == 0) return item;
        var named = Enumerable.Range(0, items.Length)
            .Where(part => items[part] is { Text: null, Listed: { } listed } && text.Contains(listed) && Papers(reading, listed) is { Count: 1 } only && papers.Overlaps(only)).ToList();
        return named.Count == 1 ? named[0] : item;
    }

    /// <summary>Words of figures with a stroke, as numbers of papers have them everywhere.</summary>
    private static HashSet<string> Papers(Reading reading, Span place) =>
        [.. reading.Text.Read(place).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim(':', ',', ';', '.', '(', ')'))
            .Where(word => word.Count(char.IsAsciiDigit) > 3 && word.AsSpan().IndexOfAny('/', '-') > 0)];

    /// <summary>The one item of that number in the same part of the meeting, else this one where the number is of a part of it.</summary>
    private static List<int> Called(AgendaItem[] items, int item, string number)
    {
        if (number == items[item].Number) return [item];
        var named = Enumerable.Range(0, items.Length).Where(other => items[other].Number == number && items[other].Visibility == items[item].Visibility).ToList();
        return named.Count == 1 ? named : named.Count == 0 && CalledItems.AreRelated(number, items[item].Number) ? [item] : [];
    }

    private static AgendaItem WithPeople(AgendaItem item, ItemLines lines, bool verbatim)
    {
        var (speakers, rapporteurs) = verbatim
            ? (Speakers.InSpeech(lines), [])
            : Speakers.InProse(JoinedLines.Of(lines.Reading, lines.First, lines.Last));
        if (Above(lines) is { } announced) rapporteurs = [announced, .. rapporteurs];
        return item with { Speakers = speakers, Rapporteurs = rapporteurs, Movements = Movements.Of(lines) };
    }

    /// <summary>A rapporteur named in the line above the item's number, where no other item's number stands between.</summary>
    private static Person? Above(ItemLines lines) => lines.First > 0 ? Speakers.Labelled(lines.Reading, lines.Reading.Lines[lines.First - 1]) : null;
}
