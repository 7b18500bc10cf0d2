using System.Text;

namespace Publishing.Tests.Guard;

/// <summary>Damages headings at random, as scans do, and looks for a single leak.</summary>
public class DamagedHeadingTests
{
    private static readonly string[] Headings =
    [
        "Nichtöffentlicher Teil", "Nicht öffentlicher Teil", "II. Nichtöffentlicher Teil", "TOP 3 nichtöffentlicher Teil", "NICHTÖFFENTLICHER TEIL",
        "Nichtöffentliche Sitzung", "N i c h t ö f f e n t l i c h e r  T e i l",
    ];

    private static readonly Dictionary<char, string[]> Confusions = new()
    {
        ['N'] = ["H", "M", "lN", "n", "\\"], ['i'] = ["l", "1", "í", "j", "!", ""], ['c'] = ["e", "o", "¢", "("], ['h'] = ["b", "li", "n", "k"],
        ['t'] = ["f", "l", "r", "i", "+"], ['ö'] = ["o", "6", "0", "é", "oé", "ii", "i", "ó", "oe", ""], ['Ö'] = ["O", "0", "6", "Q", "C"],
        ['f'] = ["t", "l", "r", "i"], ['e'] = ["c", "o", "é", "a"], ['n'] = ["m", "ri", "u", "h"], ['l'] = ["i", "1", "I", "!"],
        ['r'] = ["n", "i", "v"], ['T'] = ["F", "I", "1"], ['I'] = ["l", "1", "|"], ['E'] = ["F", "B"], ['C'] = ["G", "("], ['H'] = ["II", "B"],
        ['S'] = ["5", "$"], ['z'] = ["2"], ['u'] = ["ii", "n"], ['g'] = ["q", "9"],
    };

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void No_damage_to_a_heading_lets_a_word_through(int damages)
    {
        var random = new Random(20_200_311 + damages);
        for (var run = 0; run < 400; run++)
        {
            var heading = Headings[run % Headings.Length];
            for (var i = 0; i < damages; i++) heading = Damage(heading, random);
            var gap = run % 3 == 0 ? "\n" : "\n\n";
            var review = Publicity.Review(
                $"Niederschrift\n\nÖffentlicher Teil\n\nTOP 1 öffentlicher Teil\n\nSchulbau\n\nDem wird zugestimmt.{gap}{heading}{gap}GEHEIM\n\nTOP 4\n\nGEHEIM SV-9-GEHEIM\n");

            Assert.False(Publicity.Words(review.Public).Contains("GEHEIM", StringComparison.Ordinal), $"leaks behind: {heading}");
        }
    }

    private static string Damage(string heading, Random random)
    {
        var at = random.Next(heading.Length);
        var damaged = new StringBuilder(heading);
        switch (random.Next(6))
        {
            case 0:
                return damaged.Insert(at, random.Next(4) == 0 && at > 0 ? "\n" : " ").ToString();
            case 1 when !char.IsWhiteSpace(heading[at]):
                return damaged.Remove(at, 1).ToString();
            case 2:
                return damaged.Insert(at, ".,'-~^°"[random.Next(7)]).ToString();
            default:
                if (!Confusions.TryGetValue(heading[at], out var forms)) return heading;
                return damaged.Remove(at, 1).Insert(at, forms[random.Next(forms.Length)]).ToString();
        }
    }
}
