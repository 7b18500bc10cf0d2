using System.CommandLine;
using System.Globalization;
using Publishing.Evaluate.Spelling;

namespace Publishing.Host.Evaluating;

/// <summary>Measures how words are found: compounds against a list judged by hand, and words on misread pages.</summary>
internal static class EvaluateWordsCommand
{
    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");

    private static readonly Argument<string> List = new("list") { Description = "Zusammensetzungen mit ihren Teilen (TSV)" };
    private static readonly Argument<string> Folder = new("folder") { Description = "Ordner mit „eng“ und „clean“" };
    private static readonly Option<string[]> Learn = new("--learn") { Description = "Ordner sauberer Texte, aus denen vorher gelernt wird", DefaultValueFactory = _ => [] };

    public static Command Compounds()
    {
        var command = new Command("compounds", "Die Zerlegung von Zusammensetzungen") { List };
        command.SetAction(CompoundsAsync);
        return command;
    }

    public static Command Misread()
    {
        var command = new Command("ocr-search", "Die Suche auf falsch gelesenen Seiten") { Folder, Learn };
        command.SetAction(MisreadAsync);
        return command;
    }

    private static async Task<int> CompoundsAsync(ParseResult call, CancellationToken stop)
    {
        if (await Portal.ReadAsync(call.GetRequiredValue(List), reader => CompoundMeasure.Of(Portal.Lines(reader))) is not { } result) return Portal.Misused;
        await Console.Error.WriteLineAsync(string.Create(German,
            $"{result.Words} Wörter, {result.Needed} Teile: gefunden {result.Recall:P1}, davon richtig {result.Precision:P1}"));
        foreach (var miss in result.Misses) await Console.Out.WriteLineAsync($"{miss.Word}\t{miss.Judged}\t{miss.Split}".AsMemory(), stop);
        return 0;
    }

    private static async Task<int> MisreadAsync(ParseResult call, CancellationToken stop)
    {
        var folder = call.GetRequiredValue(Folder);
        if (!EvaluateOcrCommand.IsFolder(folder)) return await Portal.SayAsync($"{folder} gibt es nicht, oder es fehlt etwas darin.", Portal.Misused);
        await using var services = Portal.Open(call);
        var pages = await EvaluateOcrCommand.PagesAsync(services, folder, call.GetValue(Learn)!, stop);
        var measure = new MisreadMeasure(pages.Select(page => new MisreadPage(page.Name, page.Repaired, page.Truth)));
        await Console.Error.WriteLineAsync($"{measure.Pages} Seiten, {measure.Words} Wörter");
        await SayAsync("nach der Reparatur", measure, 2, false);
        await SayAsync("+ Gerüste unbekannter Wörter", measure, 2, true);
        await SayAsync("+ andere Lesarten", measure, MisreadMeasure.LeastOfKnown, true);
        foreach (var miss in measure.Misses(true)) await Console.Out.WriteLineAsync(miss.AsMemory(), stop);
        return 0;
    }

    private static Task SayAsync(string what, MisreadMeasure measure, double readings, bool skeletons)
    {
        var (all, umlauts) = (measure.Of(false, readings, skeletons), measure.Of(true, readings, skeletons));
        return Console.Error.WriteLineAsync(string.Create(German,
            $"{what}: alle Wörter {all.Recall:P2} gefunden, {all.Precision:P2} richtig; mit Umlaut oder ß {umlauts.Recall:P2} gefunden, {umlauts.Precision:P2} richtig"));
    }
}
