using Publishing.German;
using Publishing.Queries.Terms;
using Publishing.Search.Passages;

namespace Publishing.Tests.Search.Passages;

public class MarksTests
{
    private static readonly string[] Vocabulary =
    [
        "Straße", "Strasse", "STRAẞE", "Straßenbeiträge", "Strassenbeitraege", "Fußgängerüberweg", "Fussgaengerueberweg", "Fussganger",
        "Schüler*innen", "Schülerinnen", "SchülerInnen", "Schüler", "Schülerin", "Bürger:innen", "Bürgerhäuser", "Häuser", "Haus", "Rathaus",
        "Café", "Cafes", "Größe", "Maß", "Massstab", "Maßstab", "Missstände", "aktuell", "Poesie", "Neue", "Feuerwehr", "Frauen", "Quelle",
        "Rat", "Räte", "Bau", "Bäume", "Amt", "Ämter", "ÖPNV", "öpnv", "§", "5", "2021", "A", "Škoda", "Ministerium", "Ministerien",
        "Haushalt", "Haushaltssatzung", "Kindertagesstätten", "Kindertagesstätte", "Finanzierung", "Binnenschiff", "Innenstadt", "innen",
        "Anträge", "Antrag", "Jugendhilfeausschuss", "Schulsanierung", "Kreißsaal", "Gros", "Groß", "Gießschule", "Жук", "жук", "ſo", "K9",
        "Bürger:innenversammlung", "Bürgerversammlung", "Ärzt:innen", "Arzt", "Kolleg*innen", "Kollegen", "Väter", "Vater", "Museen", "Museum",
        "Expert:innenrunde", "Expertenrunde", "Vorsitzende(r)", "Vorsitzender",
    ];

    private static readonly string Text = string.Join(' ', Vocabulary);

    [Fact]
    public void Every_word_that_answers_is_marked_though_most_are_passed_over()
    {
        foreach (var asked in Vocabulary)
        {
            Leaf[] leaves = [new WordLeaf(WordForms.Of(asked)), new PrefixLeaf(Prefixes.Of(asked[..Math.Min(4, asked.Length)]))];
            foreach (var leaf in leaves) Assert.Equal(Expected(leaf, Text), Found(leaf, Text));
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_phrase_is_found_wherever_its_rarest_word_stands(bool exact)
    {
        for (var at = 0; at + 3 <= Vocabulary.Length; at++)
        {
            var (one, two, three) = (Vocabulary[at], Vocabulary[at + 1], Vocabulary[at + 2]);
            var leaf = new PhraseLeaf([WordForms.Of(one), WordForms.Of(two), WordForms.Of(three)], exact);
            foreach (var text in (string[])[$"{three} – {two}\n{Text}", $"{one} {two} {one} „{two}“ – ({three})", $"{one} {one} {two} x {one} {two} {three} {three}"])
            {
                var expected = Expected(leaf, text);
                Assert.NotEmpty(expected);
                Assert.Equal(expected, Found(leaf, text));
            }
        }
    }

    [Fact]
    public void A_text_without_any_gap_is_read_in_little_time()
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var text = string.Concat(Enumerable.Repeat("Haushalt-", 100_000));
        Assert.Equal(200, Found(new WordLeaf(WordForms.Of("Haushalt")), text).Count);
        Assert.Empty(Found(new PhraseLeaf([WordForms.Of("Haushalt"), WordForms.Of("Amt")], false), text));
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 5);
    }

    private static List<int> Found(Leaf leaf, string text) => [.. new Marks([leaf]).In(text, []).Select(mark => mark.Start)];

    /// <summary>What comes of looking at every word.</summary>
    private static List<int> Expected(Leaf leaf, string text)
    {
        List<(int Start, WordForms Forms)> read = [];
        var words = new Words(text);
        while (words.Next(out var word)) read.Add((word.Start, WordForms.Of(word.In(text))));
        return leaf is PhraseLeaf phrase
            ? [.. Enumerable.Range(0, Math.Max(0, read.Count - phrase.Asked.Length + 1))
                .Where(at => phrase.Asked.Index().All(asked => phrase.Matches(read[at + asked.Index].Forms, asked.Index)))
                .Select(at => read[at].Start)]
            : [.. read.Where(word => leaf.Ends(word.Forms)).Select(word => word.Start)];
    }
}
