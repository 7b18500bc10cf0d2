using System.Globalization;
using System.Text.RegularExpressions;
using Publishing.Documents.Texts;

namespace Publishing.Parse.Facts;

/// <summary>Finds the committee and the number of its sitting.</summary>
internal static partial class Organizations
{
    public static (Fact<string>? Name, Fact<int>? Number) Of(Reading reading)
    {
        var number = default(Fact<int>);
        foreach (var head in reading.RunningHeads)
        {
            if (RunningNumber().Match(head.Text) is not { Success: true } found) continue;
            number = new Fact<int>(int.Parse(found.Groups["number"].ValueSpan, CultureInfo.InvariantCulture), head.Place);
            break;
        }

        foreach (var pattern in (Regex[])[Labelled(), Numbered(), Sitting()])
        {
            foreach (Match found in pattern.Matches(reading.Head))
            {
                var name = found.Groups["name"];
                if (!Committee().IsMatch(name.Value)) continue;
                var count = found.Groups["number"];
                if (count.Success)
                    number ??= reading.Fact(int.Parse(count.ValueSpan, CultureInfo.InvariantCulture), count.Index, count.Index + count.Length);
                return (reading.Fact(Nominative(Reading.Tidy(name.Value)), name.Index, name.Index + name.Length), number);
            }
        }

        return (null, number);
    }

    /// <summary>"Integrationsausschusses" is the Integrationsausschuss: committees lose the ending of their genitive.</summary>
    internal static string Nominative(string name) => Genitive().Replace(name, "${stem}${rest}");

    private const string Name =
        @"(?<name>(\p{Lu}[\p{L}]*-,?\s+(und|oder)\s+)?\p{Lu}[\p{L}-]+(\s+(für|zur)\s+\p{Lu}[\p{L}-]+((,\s?|\s+und\s+|\s+u\.\s+)\p{Lu}[\p{L}-]+)*|[^\S\n]\p{Lu}[\p{L}-]+)?)";

    [GeneratedRegex(@"(^|\n)[^\S\n]*(Gremium|Gremien|Ausschuss)\s*:[^\S\n]*((?<number>\d{1,3})\.\s*\p{L}*sitzung\s+)?(des\s+|der\s+)?" + Name, RegexOptions.CultureInvariant)]
    private static partial Regex Labelled();

    [GeneratedRegex(@"(?<number>\d{1,3})\.\s+(öffentliche[nr]?\s+|ordentliche[nr]?\s+|außerordentliche[nr]?\s+)*\p{L}*[Ss]itzung\s+(des\s+|der\s+)?" + Name, RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"[Ss]itzung\s+(des|der)\s+" + Name, RegexOptions.CultureInvariant)]
    private static partial Regex Sitting();

    [GeneratedRegex(@"(\b|\p{L})([Rr]at|[Rr]at(e?s)|[Aa]usschu(ss|ß)|[Aa]usschu(ss|ß)es|[Bb]eirat(e?s)?|[Kk]ommission|[Vv]ersammlung|[Kk]reistag(e?s)?|[Vv]ertretung|[Ss]enat(e?s)?|[Vv]orstand(e?s)?)\b")]
    private static partial Regex Committee();

    [GeneratedRegex(@"(?<stem>[Aa]usschu(ss|ß)|[Rr]at|[Tt]ag|[Ss]enat|[Vv]orstand)e?s(?<rest>\s.*)?$")]
    private static partial Regex Genitive();

    [GeneratedRegex(@"^\W*\p{L}?(?<number>\d{1,3})\. (\p{L} )?\p{L}*[Ss]itzung")]
    private static partial Regex RunningNumber();
}
