using System.Globalization;
using System.Text;

namespace Publishing.Extract.Sheets;

/// <summary>Shows days and times that a sheet stores as numbers.</summary>
internal static class SheetDates
{
    /// <summary>Null where the number is no day.</summary>
    public static string? Show(double number, List<FormatToken> tokens, bool from1904, CultureInfo culture)
    {
        if (!NumberFormat.IsDay(number)) return null;
        // The program counts a 29 February 1900 that never was.
        var start = from1904 ? new DateTime(1904, 1, 1) : number < 60 ? new DateTime(1899, 12, 31) : new DateTime(1899, 12, 30);
        var time = start.AddDays(Math.Floor(number)).AddSeconds(Math.Round((number - Math.Floor(number)) * 86_400));
        var text = new StringBuilder();
        for (var i = 0; i < tokens.Count; i++)
        {
            var (piece, isLiteral) = tokens[i];
            text.Append(isLiteral || piece[0] is '.' or ',' or '/' ? piece : piece[0] switch
            {
                'y' or 'j' => time.ToString(piece.Length <= 2 ? "yy" : "yyyy", culture),
                'd' or 't' => time.ToString(Math.Min(piece.Length, 4) switch { 1 => "%d", 2 => "dd", 3 => "ddd", _ => "dddd" }, culture),
                'm' when IsMinute(tokens, i) => time.ToString(piece.Length == 1 ? "%m" : "mm", culture),
                'm' => time.ToString(Math.Min(piece.Length, 4) switch { 1 => "%M", 2 => "MM", 3 => "MMM", _ => "MMMM" }, culture),
                'h' when piece == "h*" => Math.Floor(number * 24).ToString("0", culture),
                'h' => time.ToString(piece.Length == 1 ? "%H" : "HH", culture),
                's' => time.ToString(piece.Length == 1 ? "%s" : "ss", culture),
                _ => "",
            });
        }

        return text.ToString().Trim().TrimEnd(';', '@').Trim();
    }

    // The letter of months means minutes behind hours and before seconds.
    private static bool IsMinute(List<FormatToken> tokens, int at) =>
        Other(tokens.Take(at).Reverse()) == 'h' || Other(tokens.Skip(at + 1)) == 's';

    private static char Other(IEnumerable<FormatToken> tokens) =>
        tokens.Where(token => !token.IsLiteral && char.IsLetter(token.Text[0])).Select(token => token.Text[0]).FirstOrDefault();
}
