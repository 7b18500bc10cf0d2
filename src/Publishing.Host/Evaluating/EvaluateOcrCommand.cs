using System.CommandLine;
using System.Globalization;
using Publishing.Documents;
using Publishing.Evaluate.Spelling;
using Publishing.Extract;
using Publishing.Host.Import;
using Publishing.Repair;
using Publishing.Vocabulary;

namespace Publishing.Host.Evaluating;

/// <summary>Measures the repair of misread text: pages beside their true text, or one text with a list of its misread words.</summary>
internal static class EvaluateOcrCommand
{
    private const string Misread = "eng", True = "clean";

    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");

    private static readonly Argument<string> Source = new("path") { Description = $"Ordner mit „{Misread}“ und „{True}“, oder ein Text" };
    private static readonly Argument<string?> Gold = new("gold") { Description = "Zu einem Text: die Liste seiner falschen Wörter (TSV)", Arity = ArgumentArity.ZeroOrOne };
    private static readonly Option<string[]> Learn = new("--learn") { Description = "Ordner sauberer Texte, aus denen vorher gelernt wird", DefaultValueFactory = _ => [] };

    public static Command Create()
    {
        var command = new Command("ocr", "Die Reparatur falsch gelesener Seiten") { Source, Gold, Learn };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult call, CancellationToken stop)
    {
        var path = call.GetRequiredValue(Source);
        var gold = call.GetValue(Gold);
        if (gold is null ? !Directory.Exists(Path.Combine(path, Misread)) : !File.Exists(path) || !File.Exists(gold))
            return await Portal.SayAsync($"{path} gibt es nicht, oder es fehlt etwas dazu.", Portal.Misused);
        await using var services = Portal.Open(call);
        var repairer = services.GetRequiredService<TextRepairer>();
        var read = Reader(services, repairer, stop);
        if (gold is null) return await SayAsync(await PagesAsync(services, path, call.GetValue(Learn)!, stop));
        var known = await LearnAsync(call.GetValue(Learn)!, new Overlap([read(path)?.Whole ?? ""]), read);
        var repaired = repairer.Repair(read(path) ?? new([]), known);
        return await Portal.ReadAsync(gold, reader => SeedEvaluation.Of(repaired, Portal.Lines(reader))) is { } result ? await SayAsync(result) : Portal.Misused;
    }

    /// <summary>The misread pages of a folder, repaired, beside their true texts.</summary>
    /// <param name="services">Of the portal.</param>
    /// <param name="folder">Holds the folders of the misread and of the true pages.</param>
    /// <param name="learn">Folders of clean texts to learn words from.</param>
    /// <param name="stop">Ends the reading.</param>
    public static async Task<List<EvaluatedPage>> PagesAsync(IServiceProvider services, string folder, string[] learn, CancellationToken stop)
    {
        var repairer = services.GetRequiredService<TextRepairer>();
        var read = Reader(services, repairer, stop);
        var truths = Directory.GetFiles(Path.Combine(folder, True)).ToDictionary(file => Path.GetFileName(file), file => read(file)?.Whole ?? "");
        var words = await LearnAsync(learn, new Overlap(truths.Values), read);
        return
        [
            .. from file in Directory.GetFiles(Path.Combine(folder, Misread)).Order(StringComparer.Ordinal)
               let text = read(file)
               where text is not null && truths.ContainsKey(Path.GetFileName(file))
               select new EvaluatedPage(Path.GetFileNameWithoutExtension(file), repairer.Repair(text, words), truths[Path.GetFileName(file)]),
        ];
    }

    /// <summary>Whether a folder holds misread and true pages.</summary>
    public static bool IsFolder(string path) => Directory.Exists(Path.Combine(path, Misread)) && Directory.Exists(Path.Combine(path, True));

    private static Func<string, DocumentText?> Reader(IServiceProvider services, TextRepairer repairer, CancellationToken stop)
    {
        var extractor = new TextExtractor(services.GetRequiredService<PublishingOptions>().Extract);
        return file => extractor.Extract(File.ReadAllBytes(file), stop).Text is { } text ? repairer.WithVerdicts(text) : null;
    }

    private static async Task<KnownWords> LearnAsync(string[] folders, Overlap overlap, Func<string, DocumentText?> read)
    {
        if (folders.Length == 0) return KnownWords.Shipped;
        var texts = folders.SelectMany(folder => ImportFile.Below(folder) ?? []).Select(file => read(file.Path)).OfType<DocumentText>().ToList();
        var learned = texts.Where(text => !overlap.With(text.Whole)).Select(text => DocumentWords.Of(text, [])).ToList();
        await Console.Error.WriteLineAsync($"Gelernt aus {learned.Count} Dokumenten; {texts.Count - learned.Count} ausgelassen, weil sie sich mit dem Gemessenen decken.");
        return KnownWords.With(LearnedWords.Of(learned));
    }

    private static async Task<int> SayAsync(List<EvaluatedPage> pages)
    {
        await Console.Error.WriteLineAsync(Line("alle", RepairEvaluation.Of(pages)));
        // Settings were chosen with one half of the documents in view; the other says whether they hold.
        foreach (var half in new[] { 0, 1 })
            await Console.Error.WriteLineAsync(Line($"Hälfte {half + 1}", RepairEvaluation.Of(pages.Where(page => Half(page.Name) == half))));
        var result = RepairEvaluation.Of(pages);
        await SayAsync("falsch geblieben oder geworden", result.Misses);
        await SayAsync("erst jetzt falsch", result.Broken);
        return 0;
    }

    private static async Task<int> SayAsync(SeedEvaluation result)
    {
        await Console.Error.WriteLineAsync(string.Create(
            German, $"{result.Words} Wörter, falsch {result.ErrorsBefore} ({(double)result.ErrorsBefore / result.Words:P2}) → {result.ErrorsAfter} ({(double)result.ErrorsAfter / result.Words:P2})"));
        await SayAsync("Wort", result.Misses);
        return 0;
    }

    private static async Task SayAsync(string what, IEnumerable<WordMiss> misses)
    {
        foreach (var miss in misses) await Console.Out.WriteLineAsync($"{what}\t{miss.Page}\t{miss.Read}\t{miss.Repaired}\t{miss.Truth}");
    }

    private static string Line(string which, RepairEvaluation result) => string.Create(
        German,
        $"{which}: {result.Pages} Seiten, {result.Words} Wörter, Wortfehler {result.Before:P2} → {result.After:P2}, richtige Wörter verdorben {result.Broken.Count} von {result.Right} ({result.BrokenShare:P3})");

    /// <summary>Pages of one document stay together.</summary>
    private static int Half(string page) => page.Split("_p")[0].Sum(c => c) & 1;
}
