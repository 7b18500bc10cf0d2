using Publishing.Documents.Texts;
using Publishing.Repair.Readings;

namespace Publishing.Repair.Verdicts;

/// <summary>How far a page can be trusted, and why.</summary>
/// <param name="Verdict">Of the page.</param>
/// <param name="Reason">In the words of staff, German; empty where nothing is wrong.</param>
public sealed record Judgement(PageVerdict Verdict, string Reason);

/// <summary>Judges the pages of a document by their letters alone.</summary>
internal sealed class PageJudge(Choices choices)
{
    // A clean German text of this length without umlauts is found once in a thousand times.
    private const int LongEnough = 600;

    private const double RunningGerman = 0.15, HardlyGerman = 0.1;

    private const int EnoughTested = 40, EnoughWords = 10;

    /// <summary>Nats by which another reading must be likelier to tell of a misread page.</summary>
    private const float TellTale = 4;

    public IReadOnlyList<Judgement> Of(DocumentText text)
    {
        var pages = text.Pages.Select(Judge).ToArray();
        for (var i = 0; i < pages.Length; i++)
        {
            // Whole files are read by one model: what is too short to tell goes with its neighbours.
            if (!Neighbour(i - 1) && !Neighbour(i + 1)) continue;
            if (pages[i].Verdict == PageVerdict.Clean && IsSilent(text.Pages[i].Text)) pages[i] = new(PageVerdict.WrongModel, "Wie die Seite daneben: ohne Umlaute gelesen.");
        }

        return pages;

        bool Neighbour(int i) => i >= 0 && i < pages.Length && pages[i].Verdict == PageVerdict.WrongModel;
    }

    private bool IsSilent(string text) => Signs.Of(text, choices.Words).Umlauts == 0 && TellTales(text, 1) == 1;

    private Judgement Judge(Page page)
    {
        if (string.IsNullOrWhiteSpace(page.Text)) return new(PageVerdict.Empty, "");
        var signs = Signs.Of(page.Text, choices.Words);
        if (signs.Umlauts == 0 && signs.FunctionShare >= RunningGerman && TellTales(page.Text, 2) is var tales && (tales > 1 || (tales == 1 && signs.Characters >= LongEnough)))
            return new(PageVerdict.WrongModel, $"Kein Umlaut auf {signs.Characters} Zeichen deutschen Textes.");
        return Unreadable(page, signs) ?? Degraded(signs) ?? new(PageVerdict.Clean, "");
    }

    private static Judgement? Unreadable(Page page, Signs signs)
    {
        if (signs.Unmapped > 2 && signs.Unread * 50 < signs.Characters && signs.LoneShare < 0.02 && signs.UnknownShare < 0.1)
            return new(PageVerdict.UnreadableFont, $"In {signs.Unmapped} Wörtern stehen Zeichen, die nur die Schrift der Datei kennt.");
        if (signs.Words >= EnoughWords && signs.GluedShare > 0.2) return new(PageVerdict.UnreadableFont, "Zwischen den Wörtern fehlen Leerzeichen.");
        if (signs.Words >= EnoughTested && signs.LoneShare > 0.3 && signs.FunctionShare < HardlyGerman)
            return new(PageVerdict.UnreadableFont, "Die Wörter sind in einzelne Buchstaben zerlegt.");
        if (signs.Words >= EnoughTested && signs.FunctionShare < RunningGerman && Shift.IsIn(page.Text))
            return new(PageVerdict.UnreadableFont, "Die Buchstaben sind gegeneinander verschoben.");
        return null;
    }

    private static Judgement? Degraded(Signs signs)
    {
        if (signs.FunctionShare < HardlyGerman || signs.Words < EnoughTested) return null;
        if (signs.Unread > 2 && signs.Unread * 1000 > signs.Characters) return new(PageVerdict.Degraded, $"{signs.Unread} Zeichen konnten nicht gelesen werden.");
        if (signs.Tested < EnoughTested) return null;
        if (signs.UnknownShare >= 0.135 || (signs.UnknownShare >= 0.09 && (signs.Unread > 0 || signs.LoneShare >= 0.03 || signs.MixedShare > 0.002)))
            return new(PageVerdict.Degraded, $"{signs.UnknownShare:P0} der Wörter sind unbekannt.");
        return signs.MixedShare >= 0.005 ? new(PageVerdict.Degraded, "Ziffern und Zeichen stehen mitten in Wörtern.") : null;
    }

    /// <summary>Unknown words that a lost umlaut explains, counted up to <paramref name="enough"/>.</summary>
    private int TellTales(string text, int enough)
    {
        var found = 0;
        var parts = new Parts(text);
        while (found < enough && parts.Next(out var part))
        {
            var word = text.AsSpan(part.Start, part.Length);
            var candidates = choices.Of(word);
            if (candidates.Count < 2 || candidates[0].Parts == 0 || word.SequenceEqual(candidates[0].Word)) continue;
            var read = 0f;
            foreach (var candidate in candidates)
                if (word.SequenceEqual(candidate.Word)) read = candidate.Cost;
            if (read - candidates[0].Cost >= TellTale) found++;
        }

        return found;
    }
}
