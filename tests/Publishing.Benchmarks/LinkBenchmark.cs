using System.Diagnostics;
using System.Globalization;
using Publishing.Documents;
using Publishing.Guard;
using Publishing.Link;
using Publishing.Link.Citations;
using Publishing.Link.Formats;
using Publishing.Lucene;
using Publishing.Parse;
using Publishing.Search.Writing;
using static Publishing.Benchmarks.GeneratedDocument;

namespace Publishing.Benchmarks;

/// <summary>What it costs to link one new document into archives of different sizes, and to answer for the papers that it names.</summary>
internal static class LinkBenchmark
{
    private const int Small = 1_000, Large = 100_000, WarmUps = 50, Rounds = 300, PerPaper = 4;

    private static readonly ReferenceFormats Formats = new(new ReferenceOptions());

    public static async Task<IReadOnlyList<Measurement>> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("publishing-links-").FullName;
        try
        {
            using var small = LuceneEngine.Open(Path.Combine(folder, "small"), Formats.Normalize);
            using var large = LuceneEngine.Open(Path.Combine(folder, "large"), Formats.Normalize);
            await small.RebuildAsync(Archive(Small), CancellationToken.None);
            await large.RebuildAsync(Archive(Large), CancellationToken.None);

            // In turns, so that what else the machine does meets both alike.
            var (intoSmall, intoLarge) = (new Costs(), new Costs());
            for (var round = 0; round < WarmUps + Rounds; round++)
            {
                await LinkAsync(small, Small, round, round < WarmUps ? new Costs() : intoSmall);
                await LinkAsync(large, Large, round, round < WarmUps ? new Costs() : intoLarge);
            }

            return
            [
                .. Tell("linking one new document", intoSmall.Link, intoLarge.Link),
                .. Tell("answering for a paper that it names", intoSmall.Answer, intoLarge.Answer),
            ];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Its text is understood, linked, guarded and indexed durably; then one of its papers is asked for and must know it.</summary>
    private static async Task LinkAsync(LuceneEngine engine, int size, int round, Costs costs)
    {
        var (id, number) = (IdOf(size + round), NumberOf(round * 7 % (size / PerPaper)));
        var watch = Stopwatch.StartNew();
        await engine.IndexAsync(Read(id, Minutes(size + round, number)), 1, CancellationToken.None);
        costs.Link.Add(watch.Elapsed.TotalMilliseconds);

        watch.Restart();
        var paper = await engine.FindPaperAsync(number, CancellationToken.None);
        costs.Answer.Add(watch.Elapsed.TotalMilliseconds);
        if (paper.Consultations.All(hit => hit.DocumentId != id)) throw new InvalidOperationException($"{number} does not know {id}.");
    }

    private static IEnumerable<Measurement> Tell(string what, List<double> small, List<double> large)
    {
        var (one, other) = (Median(small), Median(large));
        return
        [
            new($"{what}, archive of {Small} documents, median of {Rounds}", $"{one:0.00} ms"),
            new($"{what}, archive of {Large} documents, median of {Rounds}", $"{other:0.00} ms ({(other / one) - 1:+0 %;-0 %})"),
        ];
    }

    private static async IAsyncEnumerable<ArchivedState> Archive(int size)
    {
        await Task.CompletedTask;
        for (var n = 0; n < size; n++)
        {
            var number = NumberOf(n / PerPaper);
            yield return new(IdOf(n), 1, Read(IdOf(n), n % PerPaper == 0
                ? $"Beschlussvorlage\nVorlage Nr.: {number}\n\nBetreff: Vorhaben {n}\n\nDie Verwaltung schlägt Maßnahme {n} vor, siehe {NumberOf((n * 31 / PerPaper) % (size / PerPaper))}."
                : Minutes(n, number)));
        }
    }

    private static string Minutes(int n, string number) => $"""
        Niederschrift über die {(n % 90) + 1}. Sitzung des Bauausschusses am {new DateOnly(2000, 1, 1).AddDays(n % 9000).ToString("dd.MM.yyyy", CultureInfo.InvariantCulture)}

        TOP 1
        Vorhaben {n}
        Vorlage: {number}

        Die Verwaltung berichtet über das Vorhaben {n} gem. § 34 KrO. Der Ausschuss fragt nach Kosten, Fristen und Zuständigkeiten.
        Beschluss: Der Ausschuss stimmt einstimmig zu.

        TOP 2
        Anfragen

        Keine.
        """;

    private static PublicDocument Read(string id, string whole)
    {
        var text = new DocumentText([new Page { Number = 1, Text = whole }]);
        var file = FileOf(id, text);
        var understanding = new DocumentParser().Parse(text, file);
        var references = new ReferenceFinder(Formats).Find(text, understanding, file);
        return Release(new Document(file, text, understanding, references) { Citations = CitationFinder.Find(text, understanding) });
    }

    private static double Median(List<double> costs) => costs.Order().ElementAt(costs.Count / 2);

    private sealed class Costs
    {
        public List<double> Link { get; } = [];

        public List<double> Answer { get; } = [];
    }
}
