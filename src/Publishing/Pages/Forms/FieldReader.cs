using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace Publishing.Pages.Forms;

/// <summary>What is wrong with one field, in words a clerk understands.</summary>
public sealed record FieldFault(string Name, string Detail);

/// <summary>Reads fields by name and gathers everything that is wrong with them.</summary>
internal sealed class FieldReader(Func<string, StringValues> fields)
{
    private const int Longest = 1000;
    private readonly List<FieldFault> _faults = [];

    public IReadOnlyList<FieldFault> Faults => _faults;

    /// <summary>A value for a message, short enough to be read.</summary>
    public static string Shorten(string value) => value.Length <= 60 ? value : value[..60] + "…";

    /// <summary>Trimmed; null where the field is absent or empty.</summary>
    public string? Text(string name, int longest = Longest)
    {
        var values = fields(name);
        if (values.Count > 1)
        {
            Refuse(name, $"Das Feld „{name}“ ist mehrfach angegeben.");
            return null;
        }

        var value = values.ToString().Trim();
        if (value.Length <= longest) return value.Length == 0 ? null : value;
        Refuse(name, $"Das Feld „{name}“ ist zu lang; möglich sind {longest} Zeichen.");
        return null;
    }

    public DateOnly? Date(string name)
    {
        if (Text(name) is not { } value) return null;
        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
        Refuse(name, $"Im Feld „{name}“ ist „{Shorten(value)}“ kein Datum der Form JJJJ-MM-TT, zum Beispiel 2020-03-11.");
        return null;
    }

    public int Number(string name, int missing, int most)
    {
        if (Text(name) is not { } value) return missing;
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most) return number;
        Refuse(name, $"Im Feld „{name}“ ist eine ganze Zahl von 1 bis {most} möglich, nicht „{Shorten(value)}“.");
        return missing;
    }

    public T? Choice<T>(string name, IReadOnlyDictionary<string, T> choices)
        where T : struct
    {
        if (Text(name) is not { } value) return null;
        if (choices.TryGetValue(value, out var choice)) return choice;
        Refuse(name, $"Im Feld „{name}“ ist „{Shorten(value)}“ nicht möglich, nur {string.Join(", ", choices.Keys)}.");
        return null;
    }

    public void Refuse(string name, string detail) => _faults.Add(new(name, detail));
}
