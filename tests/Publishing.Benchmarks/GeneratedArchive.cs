using System.Globalization;
using System.Text;
using Publishing.Documents;
using Publishing.Guard;
using static Publishing.Benchmarks.GeneratedDocument;

namespace Publishing.Benchmarks;

/// <summary>Documents of any number, their words as frequent as in real ones: each word is drawn from all words of a folder of texts.</summary>
/// <remarks>One word in <see cref="PerStrange"/> is new, as names, numbers and misreadings are, so that the vocabulary goes on growing.</remarks>
internal sealed class GeneratedArchive
{
    private const int PagesPerDocument = 10, PagesPerItem = 2, WordsPerPage = 250, WordsPerLine = 12, WordsPerTitle = 6, PerStrange = 150;

    private static readonly string[] Committees =
        ["Rat", "Hauptausschuss", "Jugendhilfeausschuss", "Bauausschuss", "Schulausschuss", "Sozialausschuss", "Verkehrsausschuss", "Umweltausschuss"];

    private readonly string[] _words;

    /// <param name="texts">Folder of texts in UTF-8.</param>
    public GeneratedArchive(string texts) => _words = [.. Directory.EnumerateFiles(texts, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        .SelectMany(file => File.ReadAllText(file).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        // The guard would rightly end the public part there.
        .Where(word => !word.Contains("ffentlich", StringComparison.OrdinalIgnoreCase))];

    public async IAsyncEnumerable<PublicDocument> Documents(int pages)
    {
        await Task.CompletedTask;
        for (var n = 0; n < pages / PagesPerDocument; n++) yield return Document(n);
    }

    /// <summary>The same for the same number.</summary>
    public PublicDocument Document(int n)
    {
        var random = new Random(n);
        var isPaper = n % 4 == 0;
        var text = new DocumentText([.. Enumerable.Range(1, PagesPerDocument).Select(page => new Page { Number = page, Text = PageText(random) })]);
        var own = new Reference { Number = NumberOf(n), Written = NumberOf(n), Source = text.SpanOf(0, 1), Role = ReferenceRole.Own };
        var named = new Reference { Number = NumberOf(n / 4 * 4), Written = NumberOf(n / 4 * 4), Source = text.SpanOf(0, 1), Role = ReferenceRole.Consultation };
        var understanding = new Understanding
        {
            Kind = isPaper ? DocumentKind.Paper : DocumentKind.Minutes,
            Title = new Fact<string>(Words(random, WordsPerTitle), null),
            Meeting = new Meeting
            {
                Organization = new Fact<string>(Committees[n % Committees.Length], null),
                Date = new Fact<DateOnly>(new DateOnly(2005, 1, 1).AddDays(n % 7_000), null),
            },
            Agenda = isPaper ? [] : [.. Enumerable.Range(0, PagesPerDocument / PagesPerItem).Select(item => Item(text, item, random))],
        };
        return Release(new Document(FileOf(IdOf(n), text), text, understanding, [isPaper ? own : named]));
    }

    private static AgendaItem Item(DocumentText text, int item, Random random)
    {
        var first = (item * PagesPerItem) + 1;
        var end = first + PagesPerItem > text.Pages.Count ? text.Whole.Length : text.StartOf(first + PagesPerItem);
        return new AgendaItem
        {
            Number = (item + 1).ToString(CultureInfo.InvariantCulture),
            Title = $"Vorhaben {random.Next(100_000)}",
            Visibility = Visibility.Public,
            Text = text.SpanOf(text.StartOf(first), end),
            Pages = [.. Enumerable.Range(first, PagesPerItem)],
        };
    }

    private string PageText(Random random)
    {
        var text = new StringBuilder();
        for (var word = 0; word < WordsPerPage; word++) text.Append(Word(random)).Append(word % WordsPerLine == WordsPerLine - 1 ? '\n' : ' ');
        return text.ToString();
    }

    private string Words(Random random, int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Word(random)));

    private string Word(Random random) => random.Next(PerStrange) == 0
        ? string.Concat(Enumerable.Range(0, 4).Select(_ => $"{"bdfgklmnprst"[random.Next(12)]}{"aeiou"[random.Next(5)]}"))
        : _words[random.Next(_words.Length)];
}
