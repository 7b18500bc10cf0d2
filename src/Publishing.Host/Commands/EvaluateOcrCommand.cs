using System.CommandLine;
using System.Text;
using Publishing.Documents;
using Publishing.Evaluate;
using Publishing.Extract;
using Publishing.Host.Import;
using Publishing.Repair;
using Publishing.Vocabulary;

namespace Publishing.Host.Commands;

/// <summary>Measures the repair of misread pages against the true text: a folder with "eng" beside "clean", page by page.</summary>
internal static class EvaluateOcrCommand
{
    private static readonly Argument<string> Folder = new("folder") { Description = "Ordner mit „eng“ und „clean“" };
    private static readonly Argument<string?> Gold = new("gold") { Arity = ArgumentArity.ZeroOrOne };
    private static readonly Option<string[]> Learn = new("--learn") { Description = "Ordner sauberer Texte, aus denen vorher gelernt wird", AllowMultipleArgumentsPerToken = true };

    public static Command Create()
    {
        var command = new Command("ocr", "Reparatur falsch gelesener Seiten") { Folder, Gold, Learn };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<KnownWords> LearnAsync(string[] folders, List<string> clean, Func<string, DocumentText?> read)
    {
        var seen = clean.SelectMany(Shingles).ToHashSet();
        List<DocumentWords> learned = [];
        var overlapping = 0;
        foreach (var path in folders.SelectMany(folder => ImportFile.Below(folder) ?? []).Select(file => file.Path))
        {
            if (read(path) is not { } text) continue;
            if (Shingles(text.Whole).Where(seen.Contains).Take(MostShared + 1).Count() > MostShared) overlapping++;
            else learned.Add(DocumentWords.Of(text, []));
        }

        if (folders.Length > 0) await Console.Error.WriteLineAsync($"Gelernt aus {learned.Count} Dokumenten; {overlapping} ausgelassen, die sich mit den Testseiten decken.");
        return KnownWords.With(LearnedWords.Of(learned));
    }

    private const int Shingle = 7, MostShared = 25;

    private static IEnumerable<int> Shingles(string text)
    {
        var words = WordAlignment.WordsOf(text);
        for (var i = 0; i + Shingle <= words.Length; i++) yield return string.Join(' ', words, i, Shingle).GetHashCode(StringComparison.Ordinal);
    }

    private static async Task<int> RunAsync(ParseResult call, CancellationToken stop)
    {
        var folder = call.GetRequiredValue(Folder);
        await using var services = Portal.Open(call);
        var extractor = services.GetRequiredService<TextExtractor>();
        var repairer = services.GetRequiredService<TextRepairer>();
        DocumentText? Read(string path) => extractor.Extract(File.ReadAllBytes(path), stop).Text;
        if (call.GetValue(Gold) is { } gold)
        {
            var known = await LearnAsync(call.GetValue(Learn) ?? [], [], Read);
            var repaired = repairer.Repair(repairer.WithVerdicts(Read(folder)!), known);
            if (gold == "dump") { var n = 0; foreach (var (r, f) in SeedEvaluation.Tokens(repaired)) Console.WriteLine($"{++n}\t{r}\t{f}"); return 0; }
            var seed = SeedEvaluation.Of(repaired, File.ReadLines(gold));
            await Console.Error.WriteLineAsync($"{seed.Words} words: {seed.ErrorsBefore} -> {seed.ErrorsAfter}, {(double)seed.ErrorsBefore / seed.Words:P2} -> {(double)seed.ErrorsAfter / seed.Words:P2}");
            foreach (var miss in seed.Misses) Console.WriteLine($"{miss.Page}\t{miss.Read}\t{miss.Repaired}\t{miss.Truth}");
            return 0;
        }

        var clean = Directory.GetFiles(Path.Combine(folder, "clean")).Select(file => Read(file)!.Whole).ToList();
        var words = await LearnAsync(call.GetValue(Learn) ?? [], clean, Read);
        var pages = Directory.GetFiles(Path.Combine(folder, "eng")).Order(StringComparer.Ordinal)
            .Select(file => (Name: Path.GetFileNameWithoutExtension(file), Read: Read(file)!, Truth: Read(Path.Combine(folder, "clean", Path.GetFileName(file)))!))
            .Select(page => new EvaluatedPage(page.Name, repairer.Repair(repairer.WithVerdicts(page.Read), words), page.Truth.Whole)).ToList();
        foreach (var half in new[] { 0, 1 })
        {
            var some = RepairEvaluation.Of(pages.Where(page => (page.Name.Split("_p")[0].Sum(c => (int)c) & 1) == half));
            await Console.Error.WriteLineAsync($"half {half}: {some.Pages} pages {some.Words} words: {some.Before:P2} -> {some.After:P2}, broken {some.Broken.Count} of {some.Right} = {some.BrokenShare:P3}");
        }

        var all = RepairEvaluation.Of(pages);
        await Console.Error.WriteLineAsync($"all: {all.Pages} pages {all.Words} words: {all.Before:P2} -> {all.After:P2}, broken {all.Broken.Count} of {all.Right} = {all.BrokenShare:P3}");
        foreach (var miss in all.Misses) Console.WriteLine($"MISS {miss.Page} [{miss.Read}] {miss.Repaired} {miss.Truth}");
        foreach (var miss in all.Broken) Console.WriteLine($"BROKEN {miss.Read} {miss.Repaired} {miss.Truth}");
        return 0;
    }
}
