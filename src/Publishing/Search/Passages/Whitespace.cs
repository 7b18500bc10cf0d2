using System.Text;

namespace Publishing.Search.Passages;

internal static class Whitespace
{
    /// <summary>Line and page ends become blanks, many become one.</summary>
    public static string Collapse(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c)) line.Append(c);
            else if (line.Length == 0 || line[^1] != ' ') line.Append(' ');
        }

        return line.ToString();
    }
}
