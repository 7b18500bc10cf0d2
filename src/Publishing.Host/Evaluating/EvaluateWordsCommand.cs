using System.CommandLine;
using System.Globalization;
using Publishing.Evaluate;
using Publishing.Evaluate.Misread;

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
        var read = pages.ConvertAll(page => (page.Name, Page: new MisreadPage(page.Name, page.Repaired, page.Truth)));
        foreach (var (what, sameness) in new[] { ("ein Wort in allen Formen, mit und ohne Umlaut (Lucenes german_normalization und leichte Stammform)", Sameness.Stem), ("Umlaute unterscheiden Wörter", Sameness.Word) })
        {
            var measure = new MisreadMeasure(read.Select(page => page.Page), sameness);
            await Console.Error.WriteLineAsync($"{what}: {measure.Pages} Seiten, {measure.Words} Wörter");
            await SayAsync("wie gelesen, nur Kleinschreibung", measure, FoundBy.Letters);
            await SayAsync("wie gelesen", measure, FoundBy.Read);
            await SayAsync("nach der Reparatur", measure, FoundBy.Repaired);
            await SayAsync("+ Gerüste unbekannter Wörter", measure, FoundBy.Skeletons);
            await SayAsync("+ andere Lesarten", measure, FoundBy.Readings);
            foreach (var half in new[] { 0, 1 })
                await SayAsync($"davon Hälfte {half + 1}", new MisreadMeasure(read.Where(page => EvaluateOcrCommand.Half(page.Name) == half).Select(page => page.Page), sameness), FoundBy.Readings);
            foreach (var miss in measure.Misses(AskedWords.Umlauts)) await Console.Out.WriteLineAsync($"{sameness}\t{miss}".AsMemory(), stop);
        }

        return 0;
    }

    private static Task SayAsync(string what, MisreadMeasure measure, FoundBy ways)
    {
        var figures = new[] { ("alle Wörter", AskedWords.All), ("mit Umlaut oder ß", AskedWords.Umlauts), ("in jeder Schreibung mit Umlaut oder ß", AskedWords.AlwaysUmlauts) }
            .Select(words => (words.Item1, Found: measure.Of(words.Item2, ways)))
            .Select(words => string.Create(German, $"{words.Item1} {words.Found.Recall:P2} gefunden, {words.Found.Precision:P2} richtig"));
        return Console.Error.WriteLineAsync($"{what}: {string.Join("; ", figures)}");
    }
}
