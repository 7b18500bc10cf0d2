using System.Globalization;
using System.Text;

namespace Publishing.Evaluate.References;

/// <summary>A generated text and the papers' numbers that it names.</summary>
public sealed record MutatedText(string Text, IReadOnlySet<string> Numbers);

/// <summary>Invented council prose whose references are broken as scans and copying break them. The same seed gives the same texts.</summary>
/// <param name="seed">Of the random numbers.</param>
/// <param name="errors">Share of characters that OCR gets wrong, from 0 to 1; in the prose as in the numbers.</param>
public sealed class Mutations(int seed, double errors)
{
    private const int Column = 72;

    private static readonly string[] Prose =
    [
        "Die Verwaltung erläutert den Sachstand.", "Der Ausschuss dankt für den Bericht.", "Frau Muster fragt nach den Kosten von 1.200 Euro.",
        "Im Schuljahr 2024/2025 kommen 250 Kinder dazu.", "Der Doppelhaushalt 2019/2020 wird nachgereicht.", "Telefon: 0721/2020 oder 02541/1234.",
        "Die Sitzung vom 11.12.2019 dauerte bis 18.30 Uhr.", "Es geht um § 34 KrO und 3/4 der Fläche.", "Die Kosten sinken um 12,5 % gegenüber 2018.",
    ];

    private static readonly string[] Leads = ["Beraten wird {0}.", "Auf {0} wird verwiesen.", "Näheres steht in {0} (Seite 4).", "Das Gremium nimmt {0} zur Kenntnis."];

    private static readonly Dictionary<char, string> Confused = new()
    {
        ['0'] = "OoQD", ['1'] = "lI", ['2'] = "Zz", ['3'] = "8", ['4'] = "A", ['5'] = "Ss", ['6'] = "Gb", ['7'] = "T", ['8'] = "B", ['9'] = "gq",
        ['-'] = "–—_.~", ['/'] = "|l\\", ['S'] = "5", ['O'] = "0", ['B'] = "8", ['V'] = "Y", ['N'] = "M", ['l'] = "1I", ['i'] = "l1", ['e'] = "c", ['n'] = "u",
        ['u'] = "n", ['ä'] = "ai", ['ö'] = "o6", ['ü'] = "ii", ['ß'] = "B", ['r'] = "t", ['.'] = ",", ['t'] = "f", ['a'] = "o",
    };

    private readonly Random _random = new(seed);

    public IEnumerable<MutatedText> Texts(int count)
    {
        for (var i = 0; i < count; i++) yield return Next();
    }

    private MutatedText Next()
    {
        var numbers = new HashSet<string>(StringComparer.Ordinal);
        var sentences = new List<string>();
        for (var i = _random.Next(2, 5); i > 0; i--)
        {
            sentences.Add(Pick(Prose));
            sentences.Add(string.Format(CultureInfo.InvariantCulture, Pick(Leads), Mention(numbers)));
        }

        return new MutatedText(Damage(Wrap(string.Join(' ', sentences))), numbers);
    }

    /// <summary>One number, a list, a short list or a range.</summary>
    private string Mention(HashSet<string> numbers)
    {
        var (head, paper) = _random.Next(3) switch
        {
            0 => ($"SV-{_random.Next(8, 11)}-", "der Vorlage "),
            1 => ($"{_random.Next(2013, 2025)}/", "Vorlage Nr. "),
            _ => ($"VO/{_random.Next(2013, 2025)}/", "Drucksache "),
        };
        var first = _random.Next(1, 1800);
        var form = _random.Next(6);
        if (form < 3) return paper + Spell(Add(head, first, form == 2 ? $"/{_random.Next(1, 4)}" : ""));
        paper = paper.Contains("Druck", StringComparison.Ordinal) ? "den Drucksachen " : "den Vorlagen ";
        var (second, third) = (first + _random.Next(1, 40), first + _random.Next(41, 90));
        switch (form)
        {
            case 3: return $"{paper}{Spell(Add(head, first))}, {Spell(Add(head, second))} und {Spell(Add(head, third))}";
            case 4: return $"{paper}{Spell(Add(head, first))}, -{Figures(Add(head, second))} und -{Figures(Add(head, third))}";
            default:
                for (var between = first; between <= first + 3; between++) Add(head, between);
                return $"{paper}{Spell(head + (first.ToString("D4", CultureInfo.InvariantCulture)))} bis {(first + 3).ToString("D4", CultureInfo.InvariantCulture)}";
        }

        string Add(string start, int figure, string supplement = "")
        {
            var number = start + figure.ToString("D4", CultureInfo.InvariantCulture) + (start[0] == 'V' ? "" : supplement);
            numbers.Add(number);
            return number;
        }
    }

    private static string Figures(string number) => number[^4..];

    /// <summary>As people and layouts write it: other dashes, blanks, a line's end behind a dash.</summary>
    private string Spell(string number) => _random.Next(6) switch
    {
        0 => number.Replace('-', '–'),
        1 => number.Replace("-", " - ", StringComparison.Ordinal),
        2 when number.LastIndexOfAny(['-', '/']) is var last && number.StartsWith("SV", StringComparison.Ordinal) && number[last] == '-' => number.Insert(last + 1, "\n"),
        3 when number.StartsWith("SV", StringComparison.Ordinal) && !number.Contains('/', StringComparison.Ordinal) => number.Insert(number.LastIndexOf('-') + 1, " "),
        4 => number.Replace("-", "—", StringComparison.Ordinal),
        _ => number,
    };

    /// <summary>Breaks lines at blanks, in numbers too.</summary>
    private static string Wrap(string text)
    {
        var wrapped = new StringBuilder(text);
        for (var (i, line) = (0, 0); i < wrapped.Length; i++)
        {
            line = wrapped[i] == '\n' ? 0 : line + 1;
            if (line > Column && wrapped[i] == ' ') (wrapped[i], line) = ('\n', 0);
        }

        return wrapped.ToString();
    }

    private string Damage(string text)
    {
        var damaged = new StringBuilder(text.Length + 20);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) || _random.NextDouble() >= errors) damaged.Append(c);
            else damaged.Append(Misread(c));
        }

        return damaged.ToString();
    }

    /// <summary>Mostly something alike; one time in ten lost, one with a blank behind, and of a digit one time in ten any other.</summary>
    private string Misread(char c) => _random.Next(10) switch
    {
        0 => "",
        1 => $"{c} ",
        2 when char.IsAsciiDigit(c) => ((char)('0' + ((c - '0' + _random.Next(1, 10)) % 10))).ToString(),
        _ => Confused.TryGetValue(c, out var others) ? others[_random.Next(others.Length)].ToString() : c.ToString(),
    };

    private string Pick(string[] from) => from[_random.Next(from.Length)];
}
